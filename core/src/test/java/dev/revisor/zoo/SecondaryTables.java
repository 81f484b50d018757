package dev.revisor.zoo;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.UniqueConstraint;

/** An entity in several tables, with keys, indexes and names of their own. */
final class SecondaryTables extends Exhibit {

    @Override
    void fill(EntityManager entities) {
        Film film = new Film();
        film.title = "title";
        film.plot = "plot";
        film.rating = 5;
        entities.persist(film);
    }

    @Override
    void verify(EntityManager entities) {
        Film film = entities.createQuery("from Film", Film.class).getSingleResult();
        assertThat(film.plot).isEqualTo("plot");
        assertThat(film.rating).isEqualTo(5);
    }

    @Entity(name = "Film")
    @SecondaryTable(name = "film_text")
    @SecondaryTable(
            name = "film_rating",
            pkJoinColumns = @PrimaryKeyJoinColumn(name = "film"),
            foreignKey = @ForeignKey(name = "fk_rating"),
            indexes = @Index(name = "ix_rating", columnList = "rating desc"),
            uniqueConstraints = @UniqueConstraint(columnNames = {"film", "rating"}))
    static class Film {

        @Id
        @GeneratedValue
        long id;

        String title;

        @Column(table = "film_text", length = 2000)
        String plot;

        @Column(table = "film_rating", nullable = false)
        int rating;
    }
}
