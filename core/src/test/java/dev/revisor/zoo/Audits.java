package dev.revisor.zoo;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import java.util.Set;
import org.hibernate.envers.Audited;

/** The tables in which Envers keeps what rows were. */
final class Audits extends Exhibit {

    // Revisions are numbered by an identity column on H2 and by a sequence on PostgreSQL.
    @Override
    boolean isPortable() {
        return false;
    }

    @Override
    void fill(EntityManager entities) {
        Client client = new Client();
        client.name = "name";
        client.state = State.NEW;
        client.words = Set.of("word");
        client.partner = client;
        client.friends = Set.of(client);
        entities.persist(client);
    }

    @Override
    void verify(EntityManager entities) {
        Client client = entities.createQuery("from Client", Client.class).getSingleResult();
        assertThat(client.words).containsExactly("word");
        assertThat(entities.createNativeQuery("select count(*) from Client_AUD").getSingleResult())
                .hasToString("1");
    }

    enum State {
        NEW,
        DONE
    }

    @Entity(name = "Client")
    @Audited
    static class Client {

        @Id
        @GeneratedValue
        long id;

        @Column(length = 50, nullable = false, unique = true)
        String name;

        @Enumerated(EnumType.STRING)
        State state;

        @ElementCollection
        Set<String> words;

        @ManyToOne
        Client partner;

        @ManyToMany
        Set<Client> friends;
    }
}
