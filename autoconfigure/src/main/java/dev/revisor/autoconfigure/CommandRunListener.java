package dev.revisor.autoconfigure;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringApplicationRunListener;
import org.springframework.boot.bootstrap.ConfigurableBootstrapContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * Where the application's arguments begin with {@code db}, has it prepared but not started, runs the command, and
 * ends the run before any runner or ready-listener.
 */
final class CommandRunListener implements SpringApplicationRunListener, Ordered {

    private final @Nullable CommandRun run;

    CommandRunListener(SpringApplication application, String[] arguments) {
        this.run = CommandLine.parse(arguments).map(CommandRun::new).orElse(null);
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public void starting(ConfigurableBootstrapContext bootstrapContext) {
        if (run != null) {
            run.begin();
        }
    }

    @Override
    public void environmentPrepared(
            ConfigurableBootstrapContext bootstrapContext, ConfigurableEnvironment environment) {
        if (run != null) {
            run.prepare(environment);
        }
    }

    @Override
    public void contextPrepared(ConfigurableApplicationContext context) {
        if (run != null) {
            run.prepare(context);
        }
    }

    @Override
    public void started(ConfigurableApplicationContext context, @Nullable Duration timeTaken) {
        if (run != null) {
            throw run.execute(context);
        }
    }

    @Override
    public void failed(@Nullable ConfigurableApplicationContext context, Throwable exception) {
        if (run != null) {
            run.fail(context, exception);
        }
    }
}
