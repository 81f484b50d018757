package dev.revisor.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.revisor.migration.Migration;
import dev.revisor.migration.Operations;
import dev.revisor.migration.Revision;
import dev.revisor.operation.ExecuteSql;
import dev.revisor.revision.RevisionNode;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MigrationClassesTests {

    private final MigrationClasses classes = new MigrationClasses(getClass().getClassLoader());

    @Test
    void loadsClassesThatAreNotPublic() {
        LoadedMigration loaded = classes.load(Complete.class.getName()).orElseThrow();
        assertThat(loaded.node())
                .isEqualTo(new RevisionNode(
                        "4f2a9c81d0e7",
                        List.of("a", "b"),
                        List.of("c"),
                        List.of("shop"),
                        Instant.parse("2026-11-22T14:30:05Z"),
                        "customer email"));
        assertThat(loaded.script("origin").upgrade()).containsExactly(new ExecuteSql("up"));
        assertThat(loaded.script("origin").downgrade()).containsExactly(new ExecuteSql("down"));
        assertThat(loaded.script("origin").origin()).isEqualTo("origin");
    }

    @Test
    void loadsWhatSaysNothingButItsId() {
        LoadedMigration loaded = classes.load(Short.class.getName()).orElseThrow();
        assertThat(loaded.node()).isEqualTo(RevisionNode.of("short"));
    }

    @ParameterizedTest
    @ValueSource(classes = {String.class, Migration.class, Base.class})
    void passesOverWhatIsNoRevision(Class<?> type) {
        assertThat(classes.load(type.getName())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Unannotated, implements Migration and has no @Revision",
        "NoMigration, has @Revision and does not implement Migration",
        "Abstract, has @Revision and is abstract",
        "BadId, has an id that it can't have. 'head' can't be the id",
        "BadTime, was created at 'yesterday'",
        "WithParameter, has no constructor without parameters",
        "Inner, has no constructor without parameters",
        "Throwing, 'can''t be made, its constructor throws java.lang.IllegalStateException: no'",
        "Missing, can't be loaded",
    })
    void saysWhatIsWrongWithAClass(String name, String fault) {
        String className = MigrationClassesTests.class.getName() + "$" + name;
        assertThatExceptionOfType(InvalidMigrationException.class)
                .isThrownBy(() -> classes.load(className))
                .withMessageStartingWith("Class '" + className + "' " + fault)
                .satisfies(exception -> assertThat(exception.className()).isEqualTo(className));
    }

    private abstract static class Base implements Migration {

        @Override
        public void upgrade(Operations op) {
            op.execute("up");
        }

        @Override
        public void downgrade(Operations op) {
            op.execute("down");
        }
    }

    @Revision(
            id = "4f2a9c81d0e7",
            revises = {"a", "b"},
            dependsOn = "c",
            branchLabels = "shop",
            created = "2026-11-22T14:30:05Z",
            message = "customer email")
    private static final class Complete extends Base {}

    @Revision(id = "short")
    private static final class Short extends Base {}

    private static final class Unannotated extends Base {}

    @Revision(id = "a")
    private static final class NoMigration {}

    @Revision(id = "a")
    private abstract static class Abstract extends Base {}

    @Revision(id = "head")
    private static final class BadId extends Base {}

    @Revision(id = "a", created = "yesterday")
    private static final class BadTime extends Base {}

    @Revision(id = "a")
    private static final class WithParameter extends Base {

        WithParameter(String text) {}
    }

    @Revision(id = "a")
    private final class Inner extends Base {}

    @Revision(id = "a")
    private static final class Throwing extends Base {

        Throwing() {
            throw new IllegalStateException("no");
        }
    }
}
