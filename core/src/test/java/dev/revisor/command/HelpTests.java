package dev.revisor.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;

class HelpTests {

    private final SmallApplication application = new SmallApplication(new JdbcDataSource(), null);

    @Test
    void fitsIntoEightyColumns() {
        assertThat(application.run(ExitCode.DONE, "--help").results).allSatisfy(HelpTests::assertFits);
        for (String name : DbCommands.names()) {
            assertThat(application.run(ExitCode.DONE, name, "--help").results).allSatisfy(HelpTests::assertFits);
        }
    }

    @Test
    void saysWhatACommandDoesWithAnExampleThatIsUnderstood() {
        for (String name : DbCommands.names()) {
            List<String> lines = application.run(ExitCode.DONE, name, "--help").results;
            assertThat(lines.get(0)).startsWith("Usage: db " + name);
            assertThat(lines.get(2)).as(name).matches("[A-Z].{9,}");
            String example = lines.get(lines.size() - 1);
            assertThat(example).startsWith("Example: db " + name);
            application.run(ExitCode.DONE, (example.substring("Example: db ".length()) + " --help").split(" "));
        }
    }

    private static void assertFits(String line) {
        assertThat(DisplayWidth.of(line)).as(line).isLessThanOrEqualTo(80);
    }
}
