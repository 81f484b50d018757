package dev.revisor.autoconfigure;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.env.Environment;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.core.io.support.SpringFactoriesLoader.ArgumentResolver;
import org.springframework.core.io.support.SpringFactoriesLoader.FailureHandler;
import org.springframework.util.StringUtils;

/** Why an application did not start or give a bean, in the words of Spring Boot's failure analyzers. */
final class ApplicationFailure {

    private static final FailureHandler SKIP = FailureHandler.handleMessage((message, failure) -> {});

    private final @Nullable ArgumentResolver arguments;

    private ApplicationFailure(@Nullable ArgumentResolver arguments) {
        this.arguments = arguments;
    }

    /** For failures of an application that runs. */
    static ApplicationFailure in(BeanFactory application) {
        return new ApplicationFailure(arguments(application, application.getBean(Environment.class)));
    }

    /** For failures before the application runs; null where it has not come to having a context. */
    static ApplicationFailure before(@Nullable ConfigurableApplicationContext context) {
        return new ApplicationFailure(
                context == null ? null : arguments(context.getBeanFactory(), context.getEnvironment()));
    }

    private static ArgumentResolver arguments(BeanFactory beanFactory, Environment environment) {
        return ArgumentResolver.of(BeanFactory.class, beanFactory).and(Environment.class, environment);
    }

    /** What went wrong and what to do about it, without a stack trace. */
    String describe(Throwable failure) {
        for (FailureAnalyzer analyzer : analyzers()) {
            FailureAnalysis analysis = analyzer.analyze(failure);
            if (analysis != null) {
                return describe(analysis);
            }
        }
        return "The application failed: " + NestedExceptionUtils.getMostSpecificCause(failure);
    }

    private Iterable<FailureAnalyzer> analyzers() {
        return SpringFactoriesLoader.forDefaultResourceLocation().load(FailureAnalyzer.class, arguments, SKIP);
    }

    private static String describe(FailureAnalysis analysis) {
        String action = analysis.getAction();
        return StringUtils.hasText(action) ? analysis.getDescription() + "\n" + action : analysis.getDescription();
    }
}
