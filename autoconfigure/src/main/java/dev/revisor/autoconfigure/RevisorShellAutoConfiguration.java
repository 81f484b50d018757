package dev.revisor.autoconfigure;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.shell.core.command.Command;

/** Brings the {@code db} commands to Spring Shell's prompt, where the application has one. */
@AutoConfiguration(after = RevisorAutoConfiguration.class)
@ConditionalOnClass(Command.class)
@ConditionalOnBooleanProperty(name = "revisor.enabled", matchIfMissing = true)
public final class RevisorShellAutoConfiguration {

    @Bean
    static PromptParserPostProcessor revisorPromptParserPostProcessor() {
        return new PromptParserPostProcessor();
    }

    @Bean
    Command revisorCommand(ApplicationContext context) {
        return new PromptCommand(new ApplicationCommands(context)::run);
    }
}
