package dev.revisor.zoo;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.validation.constraints.Min;
import java.util.Map;

/** A model in which Hibernate quotes every name. */
final class QuotedNames extends Exhibit {

    @Override
    Map<String, Object> settings() {
        return Map.of("hibernate.globally_quoted_identifiers", "true");
    }

    // Hibernate asserts that names of indexes have no quotes.
    @Override
    boolean isValidated() {
        return false;
    }

    @Override
    void fill(EntityManager entities) {
        User user = new User();
        user.order = 3;
        user.level = Level.HIGH;
        user.manager = user;
        entities.persist(user);
    }

    @Override
    void verify(EntityManager entities) {
        assertThat(entities.createQuery("from User", User.class).getSingleResult().order)
                .isEqualTo(3);
    }

    enum Level {
        LOW,
        HIGH
    }

    @Entity(name = "User")
    @Table(indexes = @Index(columnList = "order desc"))
    static class User {

        @Id
        @GeneratedValue
        long id;

        @Min(1)
        int order;

        @Enumerated(EnumType.STRING)
        Level level;

        @ManyToOne
        User manager;
    }
}
