package dev.revisor.zoo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.revisor.autogenerate.Draft;
import dev.revisor.hibernate.Factories;
import dev.revisor.hibernate.TargetModel;
import dev.revisor.migration.RevisionScript;
import dev.revisor.operation.AddConstraint;
import dev.revisor.operation.AlterColumn;
import dev.revisor.operation.Operation;
import dev.revisor.schema.ColumnAttributes;
import dev.revisor.schema.Database;
import dev.revisor.schema.ForeignKey;
import dev.revisor.schema.Schema;
import dev.revisor.schema.UniqueConstraint;
import dev.revisor.testing.DatabaseKind;
import dev.revisor.testing.DatabaseTest;
import dev.revisor.testing.TestDatabase;
import dev.revisor.testing.TestDatabases;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for whatever Hibernate maps. */
@ParameterizedClass(name = "{0}")
@MethodSource("dev.revisor.zoo.Exhibits#all")
class MappingZooTests {

    private static final Map<Exhibit, Drafted> ON_H2 = new ConcurrentHashMap<>();

    @Parameter
    private Exhibit exhibit;

    @DatabaseTest
    void isDraftedAlikeCreatedUsedAndDropped(TestDatabase database) throws Exception {
        try (Enclosure enclosure = enclosure(database, Map.of())) {
            Draft draft = enclosure.draft();
            assertDraftedAsOnH2(enclosure, draft);
            RevisionScript script = WrittenRevisions.of(draft);
            assertThat(script.upgrade()).isEqualTo(draft.upgrade());
            assertThat(script.downgrade()).isEqualTo(draft.downgrade());
            enclosure.upgrade(script);
            assertUnchanged(enclosure);
            if (exhibit.isValidated()) {
                enclosure.validate();
            }
            if (!exhibit.unused().contains(database.kind())) {
                enclosure.factory().runInTransaction(exhibit::fill);
                enclosure.factory().runInTransaction(exhibit::verify);
            }
            assertUnchanged(enclosure);
            enclosure.migrations().downgrade("base");
            assertThat(enclosure.inspect()).isEqualTo(Schema.EMPTY);
        }
    }

    @DatabaseTest
    void isAdoptedAsHibernateCreatedIt(TestDatabase database) throws SQLException {
        try (Enclosure enclosure = enclosure(database, Enclosure.created(database.kind()))) {
            Draft draft = enclosure.draft();
            assertThat(draft.upgrade())
                    .filteredOn(operation ->
                            database.kind() != DatabaseKind.SQLITE || !isLeftOutByHibernateOnSqlite(operation))
                    .isEmpty();
            if (!draft.isEmpty()) {
                enclosure.upgrade(WrittenRevisions.of(draft));
                assertUnchanged(enclosure);
            }
        }
    }

    /** So that a revision written on any database fits all others. */
    private void assertDraftedAsOnH2(Enclosure enclosure, Draft draft) {
        if (exhibit.missing().contains(DatabaseKind.H2)) {
            return;
        }
        if (exhibit.isPortable()) {
            assertDraftedAlike(Drafted.of(enclosure, draft), ON_H2.computeIfAbsent(exhibit, MappingZooTests::onH2));
        } else {
            assertThat(enclosure.target().notes()).anyMatch(note -> note.contains("does not fit"));
        }
    }

    private static void assertDraftedAlike(Drafted drafted, Drafted other) {
        assertThat(drafted.draft.upgrade()).containsExactlyElementsOf(other.draft.upgrade());
        assertThat(drafted.target.notes()).isEqualTo(other.target.notes());
        assertThat(drafted.target.initialRows()).isEqualTo(other.target.initialRows());
        assertThat(drafted.target.schema()).isEqualTo(other.target.schema());
        assertThat(drafted.draft.downgrade()).containsExactlyElementsOf(other.draft.downgrade());
        assertThat(drafted).isEqualTo(other);
    }

    private Enclosure enclosure(TestDatabase database, Map<String, Object> settings) {
        assumeFalse(exhibit.missing().contains(database.kind()), exhibit + " doesn't map on " + database.kind());
        return new Enclosure(exhibit, database, settings);
    }

    private static void assertUnchanged(Enclosure enclosure) {
        Draft draft = enclosure.draft();
        assertThat(draft.upgrade()).isEmpty();
        assertThat(draft.unknown()).isEmpty();
        assertThat(draft.opaque()).isEmpty();
        assertThat(draft.attributes().news(List.of(), Database.H2)).isEqualTo(ColumnAttributes.NONE);
        assertThat(enclosure.migrations().check().isClean()).isTrue();
    }

    // Without foreign keys, without unique constraints of several columns or with names, and with identity columns that
    // have no type and therefore number nothing.
    private static boolean isLeftOutByHibernateOnSqlite(Operation operation) {
        return operation instanceof AlterColumn altered && altered.to().identity() != null
                || operation instanceof AddConstraint added
                        && (added.constraint() instanceof ForeignKey
                                || added.constraint() instanceof UniqueConstraint unique
                                        && (unique.columns().size() > 1 || unique.name() != null));
    }

    private static Drafted onH2(Exhibit exhibit) {
        try (TestDatabase database = TestDatabases.open(DatabaseKind.H2);
                Enclosure enclosure = new Enclosure(exhibit, database, Map.of())) {
            return Drafted.of(enclosure, enclosure.draft());
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private record Drafted(TargetModel target, Draft draft) {

        static Drafted of(Enclosure enclosure, Draft draft) {
            return new Drafted(Factories.portable(enclosure.target()), draft);
        }
    }
}
