package dev.revisor.autoconfigure;

import dev.revisor.error.MigrationException;
import java.util.function.Supplier;
import org.springframework.beans.BeansException;
import org.springframework.beans.factory.BeanFactory;

/** A command asked the application for something that it could not make. */
final class ApplicationFailureException extends MigrationException {

    private ApplicationFailureException(BeanFactory application, BeansException cause) {
        super(ApplicationFailure.in(application).describe(cause), cause);
    }

    /**
     * What the application gives.
     *
     * @throws MigrationException if it fails to, in Spring Boot's own words where it has some
     */
    static <T> T get(BeanFactory application, Supplier<T> beans) {
        try {
            return beans.get();
        } catch (BeansException failure) {
            throw of(application, failure);
        }
    }

    private static MigrationException of(BeanFactory application, BeansException failure) {
        Throwable cause = failure;
        while (cause != null && !(cause instanceof MigrationException)) {
            cause = cause.getCause();
        }
        return cause == null ? new ApplicationFailureException(application, failure) : (MigrationException) cause;
    }
}
