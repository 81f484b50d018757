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

    /** Its package, or what is configured in its place; several where the application says so. */
    List<String> packages() {
        return AutoConfigurationPackages.has(beanFactory)
                ? AutoConfigurationPackages.get(beanFactory)
                : find().map(ClassUtils::getPackageName).stream().toList();
    }
}
