package dev.revisor.autoconfigure;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.shell.core.command.CommandParser;

/** Puts {@link PromptParser} before the parser that the prompt has, whether Spring Shell's or the application's own. */
final class PromptParserPostProcessor implements BeanPostProcessor {

    @Override
    public Object postProcessAfterInitialization(Object bean, String beanName) {
        return bean instanceof CommandParser parser ? new PromptParser(parser) : bean;
    }
}
