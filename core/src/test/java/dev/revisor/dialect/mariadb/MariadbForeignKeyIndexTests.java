package dev.revisor.dialect.mariadb;

import static dev.revisor.schema.Columns.column;
import static dev.revisor.schema.Constraints.foreignKey;
import static dev.revisor.schema.Constraints.index;
import static dev.revisor.schema.Constraints.primaryKey;
import static dev.revisor.schema.Constraints.unique;
import static org.assertj.core.api.Assertions.assertThat;

import dev.revisor.dialect.LiveSchema;
import dev.revisor.operation.AddConstraint;
import dev.revisor.operation.CreateIndex;
import dev.revisor.operation.CreateTable;
import dev.revisor.operation.DropColumn;
import dev.revisor.operation.DropConstraint;
import dev.revisor.operation.DropIndex;
import dev.revisor.schema.Identifier;
import dev.revisor.schema.Table;
import dev.revisor.schema.TableName;
import dev.revisor.schema.Types;
import dev.revisor.testing.DatabaseKind;
import dev.revisor.testing.DatabaseTest;
import dev.revisor.testing.TestDatabase;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** The indexes that the server wants for foreign keys come and go with them. */
class MariadbForeignKeyIndexTests {

    private static final TableName CHILD = TableName.of("child");

    private LiveSchema live;

    @BeforeEach
    void createTables(TestDatabase database) throws Exception {
        live = new LiveSchema(database);
        live.apply(
                new CreateTable(Table.of(
                        "parent",
                        column("id", Types.integer()).notNull(),
                        column("part", Types.integer()).notNull(),
                        primaryKey("pk_parent", "id"),
                        unique("uq_parent", "id", "part"))),
                new CreateTable(Table.of(
                        "child",
                        column("a", Types.integer()).notNull(),
                        column("b", Types.integer()),
                        column("c", Types.integer()))));
    }

    @AfterEach
    void close() throws SQLException {
        live.close();
    }

    @DatabaseTest(only = DatabaseKind.MARIADB)
    void goWithTheirForeignKey(TestDatabase database) throws Exception {
        live.apply(new AddConstraint(CHILD, foreignKey("fk_a", "a").references("parent", "id")));
        assertThat(indexes()).containsExactly("fk_a");
        live.apply(drop("fk_a"));
        assertThat(indexes()).isEmpty();
    }

    @DatabaseTest(only = DatabaseKind.MARIADB)
    void stayForAnotherForeignKey(TestDatabase database) throws Exception {
        live.apply(
                new AddConstraint(CHILD, foreignKey("fk_1", "a").references("parent", "id")),
                new AddConstraint(CHILD, foreignKey("fk_2", "a").references("parent", "id")));
        live.apply(drop("fk_2"));
        assertThat(indexes()).containsExactly("fk_1");
        live.apply(drop("fk_1"));
        assertThat(indexes()).isEmpty();
    }

    @DatabaseTest(only = DatabaseKind.MARIADB)
    void stayForAnotherForeignKeyWhicheverGoes(TestDatabase database) throws Exception {
        live.apply(
                new AddConstraint(CHILD, foreignKey("fk_1", "a").references("parent", "id")),
                new AddConstraint(CHILD, foreignKey("fk_2", "a", "b").references("parent", "id", "part")));
        live.apply(drop("fk_2"));
        assertThat(indexes()).containsExactly("fk_1");
        live.apply(new AddConstraint(CHILD, foreignKey("fk_2", "a", "b").references("parent", "id", "part")));
        live.apply(drop("fk_1"));
        assertThat(indexes()).containsExactly("fk_2");
    }

    @DatabaseTest(only = DatabaseKind.MARIADB)
    void comeBackForAnIndexOfTheAuthorThatGoes(TestDatabase database) throws Exception {
        live.apply(
                new AddConstraint(CHILD, foreignKey("fk_a", "a").references("parent", "id")),
                new CreateIndex(CHILD, index("ix_ab", "a", "b")));
        assertThat(indexes()).containsExactly("ix_ab");
        live.apply(new DropIndex(CHILD, Identifier.of("ix_ab"), null));
        assertThat(indexes()).containsExactly("fk_a");
        assertThat(live.readTables()).isEqualTo(live.expectedTables());
    }

    @DatabaseTest(only = DatabaseKind.MARIADB)
    void comeBackForAKeyThatGoes(TestDatabase database) throws Exception {
        live.apply(
                new AddConstraint(CHILD, unique("uq_ab", "a", "b")),
                new AddConstraint(CHILD, foreignKey("fk_a", "a").references("parent", "id")));
        assertThat(indexes()).containsExactly("uq_ab");
        live.apply(drop("uq_ab"));
        assertThat(indexes()).containsExactly("fk_a");
    }

    @DatabaseTest(only = DatabaseKind.MARIADB)
    void comeBackForAPrimaryKeyThatGoes(TestDatabase database) throws Exception {
        live.apply(
                new AddConstraint(CHILD, primaryKey("pk_child", "a")),
                new AddConstraint(CHILD, foreignKey("fk_a", "a").references("parent", "id")));
        live.apply(drop("pk_child"));
        assertThat(indexes()).containsExactly("fk_a");
    }

    @DatabaseTest(only = DatabaseKind.MARIADB)
    void comeBackForAColumnThatGoes(TestDatabase database) throws Exception {
        live.apply(
                new AddConstraint(CHILD, foreignKey("fk_a", "a").references("parent", "id")),
                new CreateIndex(CHILD, index("ix_ab", "a", "b")),
                new CreateIndex(CHILD, index("ix_bc", "b", "c")));
        live.apply(new DropColumn(CHILD, Identifier.of("b"), null));
        assertThat(indexes()).containsExactly("fk_a");
        live.apply(new DropColumn(CHILD, Identifier.of("a"), null));
        assertThat(indexes()).isEmpty();
        assertThat(live.readTables()).isEqualTo(live.expectedTables());
    }

    @DatabaseTest(only = DatabaseKind.MARIADB)
    void areLeftAloneWhereTheAuthorMadeThem(TestDatabase database) throws Exception {
        live.apply(
                new CreateIndex(CHILD, index("fk_a", "a")),
                new AddConstraint(CHILD, foreignKey("fk_a", "a").references("parent", "id")));
        live.apply(drop("fk_a"));
        assertThat(indexes()).containsExactly("fk_a");
    }

    private static DropConstraint drop(String name) {
        return new DropConstraint(CHILD, Identifier.of(name), null);
    }

    private Set<String> indexes() throws SQLException {
        try (Statement statement = live.connection().createStatement();
                ResultSet rows = statement.executeQuery("show index from child")) {
            Set<String> names = new TreeSet<>();
            while (rows.next()) {
                names.add(rows.getString("Key_name"));
            }
            return names;
        }
    }
}
