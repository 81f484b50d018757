package dev.revisor.autoconfigure;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.shell.core.command.Command;
import org.springframework.shell.jline.CommandCompleter;

/** Puts {@link PromptCompleter} before the completer that the prompt has. */
final class PromptCompleterPostProcessor implements BeanPostProcessor {

    private final ObjectProvider<Command> command;

    PromptCompleterPostProcessor(ObjectProvider<Command> command) {
        this.command = command;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String beanName) {
        return bean instanceof CommandCompleter completer ? new PromptCompleter(command::getObject, completer) : bean;
    }
}
