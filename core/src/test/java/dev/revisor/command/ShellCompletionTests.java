package dev.revisor.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lets the shells themselves complete, where they are installed. */
class ShellCompletionTests {

    @TempDir
    private Path folder;

    private final SmallApplication application = new SmallApplication(new JdbcDataSource(), null);

    @BeforeEach
    void writeRevisions() throws IOException {
        Path sources = Files.createDirectories(folder.resolve("src/main/java"));
        Files.writeString(
                sources.resolve("M1.java"), "@Revision(id = \"4f2a9c81d0e7\", message = \"x\")\nclass M1 {}\n");
        Files.writeString(
                sources.resolve("M2.java"),
                "@Revision(\n        id = \"b1c2\",\n        message = \"x\")\nclass M2 {}\n");
        Files.writeString(sources.resolve("M3.sql"), "-- revision: c.3_x\n-- revises: b1c2\n");
    }

    @Test
    void completesInBash() throws IOException, InterruptedException {
        assertThat(bash("hist")).containsExactly("history");
        assertThat(bash("")).containsExactlyElementsOf(DbCommands.names());
        assertThat(bash("current", "--ch")).containsExactly("--check-heads");
        assertThat(bash("upgrade", ""))
                .containsExactlyInAnyOrder("head", "heads", "base", "current", "4f2a9c81d0e7", "b1c2", "c.3_x");
        assertThat(bash("history", "-r", "4f")).containsExactly("4f2a9c81d0e7");
        assertThat(bash("history", "--format", "=", "d")).containsExactly("dot");
        assertThat(bash("history", "-r", "4f2a", ":", "b1")).containsExactly("b1c2");
        assertThat(bash("migrate", "-m", "")).isEmpty();
        assertThat(bash("completion", "z")).containsExactly("zsh");
        assertThat(bash("current", "--database", "")).containsExactly("default");
        assertThat(shell("bash", script("bash") + "\ncomplete -p db")).containsExactly("complete -F _revisor_db db");
    }

    @Test
    void completesInZsh() throws IOException, InterruptedException {
        assertThat(zsh("hist")).containsExactly("history");
        assertThat(zsh("current", "--ch")).containsExactly("--check-heads");
        assertThat(zsh("upgrade", ""))
                .containsExactlyInAnyOrder("head", "heads", "base", "current", "4f2a9c81d0e7", "b1c2", "c.3_x");
        assertThat(zsh("history", "--format", "")).containsExactlyInAnyOrder("mermaid", "dot");
        assertThat(zsh("migrate", "-m", "")).isEmpty();
        assertThat(zsh("current", "--database", "")).containsExactly("default");
    }

    @Test
    void wantsTheNameOfAShell() {
        application.run(ExitCode.WRONG_USAGE, "completion");
        application.run(ExitCode.WRONG_USAGE, "completion", "fish");
    }

    private List<String> bash(String... words) throws IOException, InterruptedException {
        StringBuilder line = new StringBuilder("COMP_WORDS=(./db");
        for (String word : words) {
            line.append(" '").append(word).append('\'');
        }
        line.append("); COMP_CWORD=")
                .append(words.length)
                .append("\n_revisor_db ./db\nprintf '%s\\n' \"${COMPREPLY[@]}\"");
        return shell("bash", script("bash") + "\n" + line);
    }

    /** The builtins of zsh's completion work inside a widget only; here they print what they are given. */
    private List<String> zsh(String... words) throws IOException, InterruptedException {
        String stubs = """
                compdef() { }
                compadd() { shift; local w; for w in "$@"; do [[ $w == ${PREFIX}* ]] && print -r -- $w; done }
                _describe() { local w; for w in "${(@P)argv[-1]}"; do compadd -- ${w%%:*}; done }
                """;
        StringBuilder line = new StringBuilder("words=(./db");
        for (String word : words) {
            line.append(" '").append(word).append('\'');
        }
        String prefix = words[words.length - 1];
        line.append("); CURRENT=")
                .append(words.length + 1)
                .append("; PREFIX='")
                .append(prefix)
                .append("'\n_revisor_db");
        return shell("zsh", stubs + script("zsh") + "\n" + line);
    }

    private String script(String shell) {
        return String.join("\n", application.run(ExitCode.DONE, "completion", shell).results);
    }

    private List<String> shell(String shell, String script) throws IOException, InterruptedException {
        assumeTrue(isInstalled(shell), shell + " is not installed");
        Process process = new ProcessBuilder(shell, "-s")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().write(script.getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return out.lines().filter(line -> !line.isBlank()).toList();
    }

    private static boolean isInstalled(String shell) {
        try {
            return new ProcessBuilder(shell, "-c", "exit 0").start().waitFor() == 0;
        } catch (IOException missing) {
            return false;
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
