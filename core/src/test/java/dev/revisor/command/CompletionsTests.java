package dev.revisor.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revisor.revision.RevisionGraph;
import dev.revisor.revision.RevisionNode;
import dev.revisor.revision.UnknownRevisionException;
import java.util.List;
import java.util.stream.Stream;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;

class CompletionsTests {

    private static final RevisionGraph GRAPH = RevisionGraph.of(List.of(
            RevisionNode.of("4f2a1").withMessage("customers").withBranchLabels(List.of("sales")),
            RevisionNode.of("4f2b2", "4f2a1").withMessage("customer\nemail")));

    private final DbCommands commands = new DbCommands(
            new SmallApplication(new JdbcDataSource(), null).revision("aaaa1").revision("bbbb2", "aaaa1"));

    @Test
    void completesCommands() {
        assertThat(words("")).containsExactlyElementsOf(DbCommands.names());
        assertThat(words("hist")).containsExactly("history");
        assertThat(words("nosuch", "")).isEmpty();
        assertThat(commands.complete(List.of("curr")))
                .containsExactly(new Completion("current", "Shows the revision that the database is at"));
    }

    @Test
    void completesOptions() {
        assertThat(words("current", "--")).contains("--verbose", "--check-heads", "--json", "--help");
        assertThat(words("current", "--json", "--j")).isEmpty();
        assertThat(words("history", "-r", "a:b", "--rev")).isEmpty();
        assertThat(words("revision", "--depends-on", "aaaa1", "--dep")).containsExactly("--depends-on");
    }

    @Test
    void completesRevisions() {
        assertThat(words("upgrade", "")).containsExactly("head", "heads", "base", "current", "bbbb2", "aaaa1");
        assertThat(words("show", "aa")).containsExactly("aaaa1");
        assertThat(words("stamp", "aaaa1", "bb")).containsExactly("bbbb2");
        assertThat(words("history", "-r", "aaaa1:b")).containsExactly("aaaa1:base", "aaaa1:bbbb2");
        assertThat(words("history", "--rev-range=bb")).containsExactly("--rev-range=bbbb2");
        assertThat(words("revision", "--head", "bb")).containsExactly("bbbb2");
        assertThat(words("heads", "")).isEmpty();
    }

    @Test
    void describesRevisionsAndLabels() {
        assertThat(completions("show", "4f"))
                .containsExactly(new Completion("4f2b2", "customer email"), new Completion("4f2a1", "customers"));
        assertThat(completions("show", "sa")).containsExactly(new Completion("sales", "branch of 4f2a1"));
        assertThat(completions("upgrade", "sales@heads")).containsExactly(new Completion("sales@heads", "all heads"));
    }

    @Test
    void completesChoices() {
        assertThat(words("history", "--format", "")).containsExactly("mermaid", "dot");
        assertThat(words("migrate", "--format=s")).containsExactly("--format=sql");
        assertThat(words("completion", "")).containsExactly("bash", "zsh");
        assertThat(words("upgrade", "--dialect", "post")).containsExactly("postgresql");
        assertThat(words("migrate", "-m", "")).isEmpty();
    }

    @Test
    void doesWithoutRevisionsThatCantBeRead() {
        Completions broken = new Completions(
                List.of(new ShowCommand().spec()),
                () -> {
                    throw new UnknownRevisionException("x");
                },
                List::of);
        assertThat(broken.of(List.of("show", "h"))).extracting(Completion::word).containsExactly("head", "heads");
    }

    private static List<Completion> completions(String... words) {
        List<CommandSpec> specs = Stream.of(new ShowCommand(), new UpgradeCommand())
                .map(Command::spec)
                .toList();
        return new Completions(specs, () -> GRAPH, List::of).of(List.of(words));
    }

    private List<String> words(String... words) {
        return commands.complete(List.of(words)).stream().map(Completion::word).toList();
    }
}
