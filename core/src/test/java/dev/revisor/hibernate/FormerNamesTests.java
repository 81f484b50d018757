package dev.revisor.hibernate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revisor.migration.RenamedFrom;
import dev.revisor.operation.RenameColumn;
import dev.revisor.operation.RenameTable;
import dev.revisor.schema.Database;
import dev.revisor.schema.Identifier;
import dev.revisor.schema.TableName;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Table;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FormerNamesTests {

    private static final TableName CLIENT = TableName.of("client");

    @Test
    void readsThemFromEntitiesAndAttributes() {
        TargetModel target = Factories.target(Factories.offline(Database.H2, Client.class));
        assertThat(target.renames())
                .containsExactlyInAnyOrder(
                        new RenameTable(TableName.of("customer"), Identifier.of("client")),
                        new RenameColumn(CLIENT, Identifier.of("mail"), Identifier.of("email")),
                        new RenameColumn(CLIENT, Identifier.of("boss_id"), Identifier.of("manager_id")),
                        new RenameColumn(CLIENT, Identifier.exact("Town"), Identifier.of("city")),
                        new RenameTable(TableName.of("nickname"), Identifier.of("alias")),
                        new RenameColumn(CLIENT, Identifier.of("since"), Identifier.of("created")));
    }

    @MappedSuperclass
    abstract static class Kept {

        @RenamedFrom("since")
        long created;
    }

    @Entity
    @Table(name = "client")
    @RenamedFrom("customer")
    static class Client extends Kept {

        @Id
        long id;

        @RenamedFrom("mail")
        @Column(name = "email")
        String email;

        @ManyToOne
        @JoinColumn(name = "manager_id")
        @RenamedFrom("boss_id")
        Client manager;

        @Embedded
        Address address;

        @ElementCollection
        @jakarta.persistence.CollectionTable(name = "alias")
        @RenamedFrom("nickname")
        Set<String> aliases;
    }

    @Embeddable
    static class Address {

        @RenamedFrom("\"Town\"")
        String city;
    }
}
