package dev.revisor.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WriteHooksTests {

    private static final String JAVA = "'" + Path.of(System.getProperty("java.home"), "bin", "java") + "'";

    @TempDir
    private Path directory;

    private Path file;

    @BeforeEach
    void writeRevision() throws IOException {
        file = Files.writeString(directory.resolve("M1.java"), "class M1 {}");
        Files.writeString(directory.resolve("Append.java"), """
                public class Append {
                    public static void main(String[] words) throws Exception {
                        java.nio.file.Path file = java.nio.file.Path.of(words[1]);
                        java.nio.file.Files.writeString(file, java.nio.file.Files.readString(file) + words[0]);
                    }
                }
                """);
    }

    @Test
    void runInOrderOnTheFile() {
        new WriteHooks(List.of(JAVA + " Append.java '/* one */'", JAVA + " Append.java \"/* two */\" {file}"))
                .run(file, directory);
        assertThat(file).hasContent("class M1 {}/* one *//* two */");
    }

    @Test
    void showWhatAFailedOneSaid() {
        WriteHooks hooks = new WriteHooks(List.of(JAVA + " NoSuch.java", JAVA + " Append.java never"));
        assertThatExceptionOfType(WriteHookFailedException.class)
                .isThrownBy(() -> hooks.run(file, directory))
                .withMessageContaining("'M1.java' is written")
                .withMessageContaining("ended with exit code 1")
                .withMessageContaining("NoSuch");
        assertThat(file).hasContent("class M1 {}");
    }

    @Test
    void sayWhichProgramIsMissing() {
        assertThatExceptionOfType(WriteHookFailedException.class)
                .isThrownBy(() -> new WriteHooks(List.of("no-such-program -x")).run(file, directory))
                .withMessageContaining("the hook 'no-such-program -x' did not run");
    }
}
