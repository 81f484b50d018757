package dev.revisor.autoconfigure;

import dev.revisor.error.MigrationException;
import java.util.function.Supplier;
import org.springframework.beans.BeansException;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.env.Environment;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.core.io.support.SpringFactoriesLoader.ArgumentResolver;
import org.springframework.core.io.support.SpringFactoriesLoader.FailureHandler;
import org.springframework.util.StringUtils;

/** A command asked the application for something that it could not make. */
final class ApplicationFailureException extends MigrationException {

    private ApplicationFailureException(String message, Throwable cause) {
        super(message, cause);
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
        return cause == null
                ? new ApplicationFailureException(describe(application, failure), failure)
                : (MigrationException) cause;
    }

    private static String describe(BeanFactory application, BeansException failure) {
        for (FailureAnalyzer analyzer : analyzers(application)) {
            FailureAnalysis analysis = analyzer.analyze(failure);
            if (analysis != null) {
                return describe(analysis);
            }
        }
        return "The application failed to give what the command needs: "
                + NestedExceptionUtils.getMostSpecificCause(failure);
    }

    private static Iterable<FailureAnalyzer> analyzers(BeanFactory application) {
        ArgumentResolver arguments = ArgumentResolver.of(BeanFactory.class, application)
                .and(Environment.class, application.getBean(Environment.class));
        return SpringFactoriesLoader.forDefaultResourceLocation()
                .load(FailureAnalyzer.class, arguments, FailureHandler.handleMessage((message, failure) -> {}));
    }

    private static String describe(FailureAnalysis analysis) {
        String action = analysis.getAction();
        return StringUtils.hasText(action) ? analysis.getDescription() + "\n" + action : analysis.getDescription();
    }
}
