package dev.revisor.autoconfigure;

import dev.revisor.Migrations;
import org.springframework.beans.factory.BeanFactory;

/** The migrations of databases as beans, those of the default one perhaps the application's own. */
final class MigrationsBeans {

    private static final String PREFIX = RevisorAutoConfiguration.MIGRATIONS + ".";

    private final BeanFactory beanFactory;

    MigrationsBeans(BeanFactory beanFactory) {
        this.beanFactory = beanFactory;
    }

    Migrations of(String database) {
        return database.equals(Databases.DEFAULT)
                ? beanFactory.getBean(Migrations.class)
                : beanFactory.getBean(name(database), Migrations.class);
    }

    /** The name of the bean for a database that is not the default one. */
    static String name(String database) {
        return PREFIX + database;
    }

    /** The database that a bean is for, or the bean's own name where it is the application's. */
    static String database(String bean) {
        if (bean.equals(RevisorAutoConfiguration.MIGRATIONS)) {
            return Databases.DEFAULT;
        }
        return bean.startsWith(PREFIX) ? bean.substring(PREFIX.length()) : bean;
    }
}
