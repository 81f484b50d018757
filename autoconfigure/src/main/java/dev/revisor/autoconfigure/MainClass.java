package dev.revisor.autoconfigure;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurationPackages;
import org.springframework.util.ClassUtils;

/** Knows where the application's own code begins. */
final class MainClass {

    private final ListableBeanFactory beanFactory;

    MainClass(ListableBeanFactory beanFactory) {
        this.beanFactory = beanFactory;
    }

    /** The class that is annotated with {@code @SpringBootApplication}. */
    Optional<Class<?>> find() {
        return Arrays.stream(beanFactory.getBeanNamesForAnnotation(SpringBootConfiguration.class))
                .<Class<?>>map(beanFactory::getType)
                .filter(Objects::nonNull)
                .<Class<?>>map(ClassUtils::getUserClass)
                .findFirst();
    }

    /** A package below the one of that class, or below those that are configured in its place. */
    List<String> packagesBelow(String name) {
        return packages().stream()
                .map(main -> main.isEmpty() ? name : main + "." + name)
                .toList();
    }

    private List<String> packages() {
        return AutoConfigurationPackages.has(beanFactory)
                ? AutoConfigurationPackages.get(beanFactory)
                : find().map(ClassUtils::getPackageName).stream().toList();
    }
}
