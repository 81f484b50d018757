package dev.revisor.autoconfigure;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ApplicationEventMulticaster;
import org.springframework.core.ResolvableType;

/** Tells no listener anything, and so lets no listener, scheduler or deferred start-up run. */
final class NoEvents implements ApplicationEventMulticaster {

    @Override
    public void addApplicationListener(ApplicationListener<?> listener) {}

    @Override
    public void addApplicationListenerBean(String listenerBeanName) {}

    @Override
    public void removeApplicationListener(ApplicationListener<?> listener) {}

    @Override
    public void removeApplicationListenerBean(String listenerBeanName) {}

    @Override
    public void removeApplicationListeners(Predicate<ApplicationListener<?>> predicate) {}

    @Override
    public void removeApplicationListenerBeans(Predicate<String> predicate) {}

    @Override
    public void removeAllListeners() {}

    @Override
    public void multicastEvent(ApplicationEvent event) {}

    @Override
    public void multicastEvent(ApplicationEvent event, @Nullable ResolvableType eventType) {}
}
