package dev.revisor.autoconfigure;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.shell.core.command.Command;
import org.springframework.shell.jline.CommandCompleter;

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
    PromptDatabase revisorPromptDatabase() {
        return new PromptDatabase();
    }

    @Bean
    Command revisorCommand(ApplicationContext context, PromptDatabase database) {
        ApplicationCommands commands = new ApplicationCommands(context, database::name);
        return new PromptCommand(commands::run, commands::complete);
    }

    /** Completes our commands where the prompt completes at all. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(CommandCompleter.class)
    static class PromptCompletionConfiguration {

        @Bean
        static PromptCompleterPostProcessor revisorPromptCompleterPostProcessor(
                @Qualifier("revisorCommand") ObjectProvider<Command> command) {
            return new PromptCompleterPostProcessor(command);
        }
    }
}
