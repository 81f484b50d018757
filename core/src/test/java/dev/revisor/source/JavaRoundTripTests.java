package dev.revisor.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revisor.migration.Migration;
import dev.revisor.migration.Operations;
import dev.revisor.migration.Revision;
import dev.revisor.operation.ExecuteSql;
import dev.revisor.operation.Operation;
import dev.revisor.revision.RevisionNode;
import dev.revisor.schema.Column;
import dev.revisor.schema.Identifier;
import dev.revisor.schema.Table;
import dev.revisor.schema.TableElement;
import dev.revisor.schema.Types;
import dev.revisor.testing.AlembicCase;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written compiles without edits and records the operations that it was written from. */
class JavaRoundTripTests {

    private static final JavaRevisionWriter WRITER = new JavaRevisionWriter("com.acme.shop.migrations");

    @TempDir
    private Path directory;

    @AlembicCase(115)
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void givesEveryKindOfOperationBack(long seed) throws Exception {
        List<RevisionDraft> drafts = new ArrayList<>();
        for (int number = 0; number < 40; number++) {
            drafts.add(randomDraft(new RandomOperations(seed * 1000 + number), number));
        }
        assertRoundTrip(drafts);
    }

    @Test
    void splitsWhatOneMethodCannotHold() throws Exception {
        List<Operation> operations = IntStream.range(0, 150)
                .mapToObj(number -> JavaRoundTripTests.wideTable("t" + number))
                .toList();
        assertRoundTrip(List.of(draft(node(1, "baseline"), operations, List.of(), Notes.NONE)));
    }

    @Test
    void splitsTextThatOneConstantCannotHold() throws Exception {
        String statement = "select '" + "ü".repeat(70_000) + "'";
        assertRoundTrip(List.of(draft(node(1, "long"), List.of(new ExecuteSql(statement)), List.of(), Notes.NONE)));
    }

    private static RevisionDraft randomDraft(RandomOperations random, int number) {
        List<Operation> upgrade = random.operations(12);
        Notes notes = Notes.NONE.with(random.text()).with(upgrade.get(0), random.text());
        return draft(node(number, random.text()), upgrade, random.operations(12), notes);
    }

    private static RevisionDraft draft(
            RevisionNode node, List<Operation> upgrade, List<Operation> downgrade, Notes notes) {
        return new RevisionDraft(node, upgrade, downgrade, notes);
    }

    private static RevisionNode node(int number, String message) {
        List<String> parents = List.of("a", "b", "c").subList(0, number % 4);
        Instant created = Instant.parse("2026-11-22T14:30:05Z").plusSeconds(number);
        return new RevisionNode("4f2a9c81d0e" + number, parents, List.of("d"), parents, created, message);
    }

    private static Operation wideTable(String name) {
        TableElement[] columns = IntStream.range(0, 30)
                .mapToObj(number -> new Column(Identifier.of("c" + number), Types.varchar(number)).notNull())
                .toArray(TableElement[]::new);
        return new dev.revisor.operation.CreateTable(Table.of(name, columns));
    }

    private void assertRoundTrip(List<RevisionDraft> drafts) throws Exception {
        Map<String, RevisionDraft> byClass = new LinkedHashMap<>();
        List<Path> files = new ArrayList<>();
        for (RevisionDraft draft : drafts) {
            RevisionFile file = WRITER.write(draft);
            byClass.put("com.acme.shop.migrations." + file.name().replace(".java", ""), draft);
            files.add(save(file));
        }
        CompiledClasses classes =
                new InMemoryCompiler().compile(files, getClass().getClassLoader());
        for (Map.Entry<String, RevisionDraft> entry : byClass.entrySet()) {
            assertSame(classes.loader().loadClass(entry.getKey()), entry.getValue());
        }
    }

    private Path save(RevisionFile file) throws IOException {
        assertThat(file.text().lines().filter(JavaRoundTripTests::isTooLong)).isEmpty();
        return Files.writeString(directory.resolve(file.name()), file.text());
    }

    /** Comments and text blocks keep words together, whatever their length. */
    private static boolean isTooLong(String line) {
        boolean isProse = line.strip().matches("(\\*|//) .*|[^\"]*");
        return line.length() > JavaCode.WIDTH && !isProse;
    }

    private static void assertSame(Class<?> type, RevisionDraft draft) throws Exception {
        Constructor<?> constructor = type.getDeclaredConstructor();
        constructor.setAccessible(true);
        Migration migration = (Migration) constructor.newInstance();
        Revision revision = type.getAnnotation(Revision.class);
        assertThat(revision.id()).isEqualTo(draft.node().id());
        assertThat(revision.message()).isEqualTo(draft.node().message());
        assertThat(revision.revises()).containsExactlyElementsOf(draft.node().revises());
        assertThat(revision.dependsOn()).containsExactlyElementsOf(draft.node().dependsOn());
        assertThat(revision.branchLabels())
                .containsExactlyElementsOf(draft.node().branchLabels());
        assertThat(Instant.parse(revision.created())).isEqualTo(draft.node().created());
        assertThat(Operations.record(migration::upgrade)).containsExactlyElementsOf(draft.upgrade());
        assertThat(Operations.record(migration::downgrade)).containsExactlyElementsOf(draft.downgrade());
    }
}
