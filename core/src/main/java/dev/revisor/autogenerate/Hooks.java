package dev.revisor.autogenerate;

import dev.revisor.operation.OnDatabases;
import dev.revisor.operation.Operation;
import dev.revisor.operation.OutsideTransaction;
import dev.revisor.operation.RunCode;
import dev.revisor.schema.Column;
import dev.revisor.schema.Table;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The code of an application that takes part in comparisons, each kind in the order in which it is asked.
 *
 * @param filters what is compared at all
 * @param types whether types changed
 * @param defaults whether defaults changed
 * @param processors what becomes of the result
 */
public record Hooks(
        List<ObjectFilter> filters,
        List<TypeComparison> types,
        List<DefaultComparison> defaults,
        List<RevisionProcessor> processors) {

    /** Nobody takes part. */
    public static final Hooks NONE = new Hooks(List.of(), List.of(), List.of(), List.of());

    public Hooks {
        filters = List.copyOf(filters);
        types = List.copyOf(types);
        defaults = List.copyOf(defaults);
        processors = List.copyOf(processors);
    }

    /** Whether all filters say yes. */
    boolean include(Predicate<ObjectFilter> question) {
        return filters.stream().allMatch(filter -> ask(filter, () -> question.test(filter)));
    }

    /** The first verdict about a type. */
    Verdict compareTypes(Table table, Column found, Column wanted) {
        return types.stream()
                .map(hook -> ask(hook, () -> hook.compare(table, found, wanted)))
                .filter(verdict -> verdict != Verdict.UNDECIDED)
                .findFirst()
                .orElse(Verdict.UNDECIDED);
    }

    /** The first verdict about a default. */
    Verdict compareDefaults(Table table, Column found, Column wanted) {
        return defaults.stream()
                .map(hook -> ask(hook, () -> hook.compare(table, found, wanted)))
                .filter(verdict -> verdict != Verdict.UNDECIDED)
                .findFirst()
                .orElse(Verdict.UNDECIDED);
    }

    /** What is left when all have changed it. */
    DraftedRevision process(DraftedRevision revision) {
        DraftedRevision processed = revision;
        for (RevisionProcessor processor : processors) {
            DraftedRevision before = processed;
            processed = ask(processor, () -> processor.process(before));
            if (runsCode(processed.upgrade()) || runsCode(processed.downgrade())) {
                throw new HookFailedException(processor, "code can't be written into a file, but SQL can", null);
            }
        }
        return processed;
    }

    private static boolean runsCode(List<Operation> operations) {
        return operations.stream()
                .anyMatch(operation -> operation instanceof RunCode
                        || operation instanceof OnDatabases some && runsCode(some.operations())
                        || operation instanceof OutsideTransaction outside && runsCode(outside.operations()));
    }

    private static <T> T ask(Object hook, Supplier<@Nullable T> question) {
        T answer;
        try {
            answer = question.get();
        } catch (RuntimeException failure) {
            String message = failure.getMessage();
            throw new HookFailedException(hook, message == null ? failure.toString() : message, failure);
        }
        if (answer == null) {
            throw new HookFailedException(hook, "it answered null", null);
        }
        return answer;
    }
}
