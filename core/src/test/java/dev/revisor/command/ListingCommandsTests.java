package dev.revisor.command;

import static dev.revisor.command.ExitCode.DONE;
import static dev.revisor.command.ExitCode.FAILED;
import static dev.revisor.command.ExitCode.FOUND_SOMETHING;
import static dev.revisor.command.ExitCode.WRONG_USAGE;
import static dev.revisor.testing.DatabaseKind.H2;
import static org.assertj.core.api.Assertions.assertThat;

import dev.revisor.schema.Columns;
import dev.revisor.schema.Table;
import dev.revisor.schema.Types;
import dev.revisor.testing.DatabaseTest;
import dev.revisor.testing.TestDatabase;
import java.util.Arrays;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ListingCommandsTests {

    private final JsonMapper mapper = JsonMapper.builder().build();

    @DatabaseTest(only = H2)
    void limitHistoryToARange(TestDatabase database) {
        SmallApplication application = branched(database);
        application.run(DONE, "upgrade", "aaaa3");
        assertThat(history(application, "aaaa2:aaaa3")).containsExactly("aaaa3 (current)", "aaaa2");
        assertThat(history(application, ":aaaa2")).containsExactly("aaaa2", "aaaa1");
        assertThat(history(application, "current:")).containsExactly("dddd4 (head)", "aaaa3 (current)");
        assertThat(history(application, "aaaa2:+1")).containsExactly("aaaa3 (current)", "aaaa2");
        application.run(FAILED, "history", "-r", "aaaa1:+2");
        assertThat(history(application, "-2:aaaa3")).hasSize(3).first().isEqualTo("aaaa3 (current)");
        assertThat(history(application, "-1:current")).containsExactly("aaaa3 (current)", "aaaa2");
        assertThat(history(application, "-9:aaaa2")).containsExactly("aaaa2", "aaaa1");
        assertThat(application.run(FAILED, "history", "-r", "aaaa1").notes).anyMatch(note -> note.contains("'aaaa1'"));
        application.run(FAILED, "history", "-r", "a:b:c");
        application.run(FAILED, "history", "-r", "aaaa3:bbbb2");
    }

    @DatabaseTest(only = H2)
    void showWhatIsUnfinished(TestDatabase database) {
        SmallApplication application = branched(database);
        application.run(DONE, "upgrade", "aaaa2");
        database.execute("update revisor_history set state = 'RUNNING', checksum = '1:0' where id = 'aaaa2'");
        assertThat(application.run(DONE, "current").results).containsExactly("aaaa2 (unfinished)", "aaaa1 (current)");
        assertThat(application.run(DONE, "current", "-v").results)
                .anyMatch(line -> line.startsWith("Begun:     by "))
                .anyMatch(line -> line.startsWith("Applied:   "));
        assertThat(strings(json(application, DONE, "current").get("current"))).containsExactly("aaaa1");
        assertThat(application.run(FOUND_SOMETHING, "check").results)
                .filteredOn(line -> line.contains("'aaaa2'"))
                .containsExactly("Revision 'aaaa2' is unfinished: run 'db resume'");
    }

    @DatabaseTest(only = H2)
    void drawTheGraph(TestDatabase database) {
        SmallApplication application = branched(database);
        assertThat(application.run(DONE, "history", "--graph").results)
                .containsExactly("*   dddd4 (head)", "|\\", "| * bbbb2", "* | aaaa3", "* | aaaa2", "|/", "*   aaaa1");
        assertThat(application.run(DONE, "history", "--graph", "-v", "-r", "bbbb2:").results)
                .contains("* Revision:  bbbb2", "  Revises:   aaaa1");
        assertThat(application.run(DONE, "history", "--format", "mermaid").results)
                .startsWith("flowchart BT");
        assertThat(application.run(DONE, "history", "--graph", "--format=dot").results)
                .startsWith("digraph revisions {");
        application.run(WRONG_USAGE, "history", "--format", "svg");
        application.run(WRONG_USAGE, "history", "--graph", "--json");
    }

    @DatabaseTest(only = H2)
    void printDatabasesAsTheEndpointDoes(TestDatabase database) {
        SmallApplication application = branched(database);
        application.run(DONE, "upgrade", "aaaa1");
        JsonNode history = json(application, DONE, "history");
        assertThat(history.propertyNames()).containsExactly("database", "state", "current", "heads", "revisions");
        assertThat(history.get("state").asString()).isEqualTo("PENDING");
        assertThat(strings(history.get("heads"))).containsExactly("dddd4");
        assertThat(history.get("revisions")).hasSize(5);
        assertThat(history.get("revisions").get(0).get("state").asString()).isEqualTo("PENDING");
        assertThat(strings(history.get("revisions").get(0).get("revises"))).containsExactly("aaaa3", "bbbb2");
        JsonNode current = json(application, FOUND_SOMETHING, "current", "--check-heads");
        assertThat(strings(current.get("current"))).containsExactly("aaaa1");
        assertThat(current.get("revisions")).hasSize(1);
        assertThat(current.get("revisions").get(0).propertyNames())
                .containsExactly(
                        "id",
                        "revises",
                        "dependsOn",
                        "branchLabels",
                        "message",
                        "known",
                        "state",
                        "appliedAt",
                        "appliedBy",
                        "duration");
        assertThat(json(application, DONE, "history", "-r", "aaaa3:").get("revisions"))
                .hasSize(2);
    }

    @DatabaseTest(only = H2)
    void printRevisionsAsJson(TestDatabase database) {
        SmallApplication application = branched(database);
        assertThat(strings(json(application, DONE, "heads").get("heads"))).containsExactly("dddd4");
        JsonNode branches = json(application, DONE, "branches").get("branchPoints");
        assertThat(branches.get(0).get("children").valueStream())
                .extracting(child -> child.get("id").asString())
                .containsExactly("aaaa2", "bbbb2");
        JsonNode shown = json(application, DONE, "show", "aaaa1");
        assertThat(shown.get("upgrade").get(0).get("sign").asString()).isEqualTo("+");
        assertThat(shown.get("downgrade").get(0).get("subject").asString()).isEqualTo("t_aaaa1");
        assertThat(shown.get("origin").asString()).isEqualTo("aaaa1.java");
        application.run(WRONG_USAGE, "show", "--sql", "--json");
        assertThat(strings(json(branched(database), DONE, "current").get("current")))
                .isEmpty();
    }

    @DatabaseTest(only = H2)
    void printWhatCheckFoundAsJson(TestDatabase database) {
        SmallApplication application = branched(database);
        assertThat(json(application, FOUND_SOMETHING, "check").get("problems")).hasSize(5);
        application.run(DONE, "upgrade");
        assertThat(json(application, DONE, "check").get("clean").asBoolean()).isTrue();
        application.want(Table.of("more", Columns.column("id", Types.bigint())));
        JsonNode check = json(application, FOUND_SOMETHING, "check");
        assertThat(check.propertyNames()).containsExactly("clean", "problems", "differences", "remarks");
        assertThat(check.get("differences").get(0).get("subject").asString()).isEqualTo("more");
    }

    @DatabaseTest(only = H2)
    void areColoredWhereTheConsoleSaysSo(TestDatabase database) {
        SmallApplication application = branched(database);
        application.run(DONE, "upgrade", "aaaa3");
        assertThat(application.colored(DONE, "history").results)
                .first()
                .isEqualTo("\u001b[33mdddd4\u001b[0m (\u001b[36mhead\u001b[0m)");
        assertThat(application.colored(DONE, "current").results).containsExactly("aaaa3 (\u001b[32mcurrent\u001b[0m)");
        assertThat(application.colored(DONE, "show", "aaaa1").results)
                .anyMatch(line -> line.startsWith("\u001b[32m  + t_aaaa1"));
        assertThat(application.colored(FAILED, "show", "nosuch").notes).allMatch(line -> line.startsWith("\u001b[31m"));
        assertThat(application.run(DONE, "history").results).noneMatch(line -> line.contains("\u001b"));
        assertThat(application.colored(DONE, "history", "--json").results).noneMatch(line -> line.contains("\u001b"));
    }

    private static SmallApplication branched(TestDatabase database) {
        return new SmallApplication(database.dataSource(), null)
                .revision("aaaa1")
                .revision("aaaa2", "aaaa1")
                .revision("aaaa3", "aaaa2")
                .revision("bbbb2", "aaaa1")
                .revision("dddd4", "aaaa3", "bbbb2");
    }

    private static List<String> history(SmallApplication application, String range) {
        return application.run(DONE, "history", "-r", range).results;
    }

    private JsonNode json(SmallApplication application, ExitCode expected, String... words) {
        String[] all = Arrays.copyOf(words, words.length + 1);
        all[words.length] = "--json";
        return mapper.readTree(String.join("\n", application.run(expected, all).results));
    }

    private static List<String> strings(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }
}
