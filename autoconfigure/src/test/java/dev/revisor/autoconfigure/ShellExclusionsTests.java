package dev.revisor.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

class ShellExclusionsTests {

    private static final String SHELL = "org.springframework.shell.core.autoconfigure.SpringShellAutoConfiguration";

    private static final String OTHER = "com.acme.OtherAutoConfiguration";

    private final StandardEnvironment environment = new StandardEnvironment();

    @Test
    void liftsSpringShellsAndKeepsTheOthers() {
        set(Map.of("spring.autoconfigure.exclude", SHELL + "," + OTHER));
        assertThat(lifted()).isEqualTo(OTHER);
    }

    @Test
    void liftsOneThatIsWrittenAsAList() {
        set(Map.of("spring.autoconfigure.exclude[0]", OTHER, "spring.autoconfigure.exclude[1]", SHELL));
        assertThat(lifted()).isEqualTo(OTHER);
    }

    @Test
    void leavesTheEnvironmentOfOtherApplicationsAlone() {
        set(Map.of("spring.autoconfigure.exclude", OTHER));
        int before = environment.getPropertySources().size();
        assertThat(lifted()).isEqualTo(OTHER);
        assertThat(environment.getPropertySources()).hasSize(before);
    }

    private void set(Map<String, Object> properties) {
        environment.getPropertySources().addLast(new MapPropertySource("application", properties));
    }

    private String lifted() {
        ShellExclusions.lift(environment);
        return environment.getProperty("spring.autoconfigure.exclude");
    }
}
