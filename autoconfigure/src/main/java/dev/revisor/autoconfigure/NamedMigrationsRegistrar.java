package dev.revisor.autoconfigure;

import dev.revisor.Migrations;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.support.AbstractBeanDefinition;
import org.springframework.beans.factory.support.AutowireCandidateQualifier;
import org.springframework.beans.factory.support.BeanDefinitionBuilder;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.context.annotation.ImportBeanDefinitionRegistrar;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotationMetadata;

/**
 * Makes beans of the migrations of named databases, each with the name as its qualifier. Where no name is asked for, they
 * give way to those of the default one.
 */
final class NamedMigrationsRegistrar implements ImportBeanDefinitionRegistrar {

    private static final String DATABASES = "revisorDatabases";

    private final Environment environment;

    NamedMigrationsRegistrar(Environment environment) {
        this.environment = environment;
    }

    @Override
    public void registerBeanDefinitions(AnnotationMetadata importing, BeanDefinitionRegistry registry) {
        DatabaseNames.of(environment)
                .forEach(name -> registry.registerBeanDefinition(MigrationsBeans.name(name), definition(name)));
    }

    private static AbstractBeanDefinition definition(String database) {
        AbstractBeanDefinition definition = BeanDefinitionBuilder.genericBeanDefinition(Migrations.class)
                .setFactoryMethodOnBean("migrations", DATABASES)
                .addConstructorArgValue(database)
                .getBeanDefinition();
        definition.addQualifier(new AutowireCandidateQualifier(Qualifier.class, database));
        definition.setFallback(true);
        return definition;
    }
}
