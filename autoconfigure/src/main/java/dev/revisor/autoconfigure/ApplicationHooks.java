package dev.revisor.autoconfigure;

import dev.revisor.autogenerate.DefaultComparison;
import dev.revisor.autogenerate.Hooks;
import dev.revisor.autogenerate.ObjectFilter;
import dev.revisor.autogenerate.RevisionProcessor;
import dev.revisor.autogenerate.TypeComparison;
import dev.revisor.autogenerate.Verdict;
import dev.revisor.runner.RunListener;
import dev.revisor.runner.RunListeners;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.beans.factory.ListableBeanFactory;

/** The beans that take part in runs and comparisons; those that compare are made only when something is compared. */
final class ApplicationHooks {

    private final ListableBeanFactory beanFactory;

    private final Supplier<List<RunListener>> listeners;

    ApplicationHooks(ListableBeanFactory beanFactory, Supplier<List<RunListener>> listeners) {
        this.beanFactory = beanFactory;
        this.listeners = listeners;
    }

    /** Whoever hears of runs. */
    RunListener listener() {
        return new RunListeners(listeners.get());
    }

    /** What the properties of a database say, and then the beans. */
    Hooks hooks(RevisorProperties properties) {
        CompareProperties compare = properties.compare();
        return new Hooks(
                Stream.concat(Stream.of(properties.exclude().filter()), beans(ObjectFilter.class))
                        .toList(),
                compare.types()
                        ? beans(TypeComparison.class).toList()
                        : List.of((table, found, wanted) -> Verdict.SAME),
                compare.defaults()
                        ? beans(DefaultComparison.class).toList()
                        : List.of((table, found, wanted) -> Verdict.SAME),
                beans(RevisionProcessor.class).toList());
    }

    private <T> Stream<T> beans(Class<T> type) {
        return ApplicationFailureException.get(
                beanFactory, () -> beanFactory.getBeanProvider(type).orderedStream().toList().stream());
    }
}
