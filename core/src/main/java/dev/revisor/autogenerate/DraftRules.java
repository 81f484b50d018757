package dev.revisor.autogenerate;

import java.util.Objects;
import java.util.function.Supplier;

/**
 * What an application says once about everything that is drafted.
 *
 * @param naming how things are named that have no name
 * @param comparesNames whether names count that the convention gives, so that what has another name is renamed, except
 *     primary keys
 * @param hooks gives the code of the application that takes part, when something is compared
 */
public record DraftRules(NamingConvention naming, boolean comparesNames, Supplier<Hooks> hooks) {

    /** The usual names, which are not compared, and nobody takes part. */
    public static final DraftRules DEFAULT = new DraftRules(NamingConvention.STANDARD, false, () -> Hooks.NONE);

    public DraftRules {
        Objects.requireNonNull(naming, "naming");
        Objects.requireNonNull(hooks, "hooks");
    }

    /** These rules with another naming convention. */
    public DraftRules withNaming(NamingConvention other) {
        return new DraftRules(other, comparesNames, hooks);
    }

    /** These rules, where names count or don't. */
    public DraftRules withComparesNames(boolean other) {
        return new DraftRules(naming, other, hooks);
    }

    /** These rules with other code that takes part. */
    public DraftRules withHooks(Supplier<Hooks> other) {
        return new DraftRules(naming, comparesNames, other);
    }

    /**
     * What the application makes of a draft before it is written; a draft without changes stays as it is.
     *
     * @throws HookFailedException if code of the application refuses it
     */
    public Draft process(Draft draft) {
        if (draft.isEmpty()) {
            return draft;
        }
        DraftedRevision processed = hooks.get().process(new DraftedRevision(draft.upgrade(), draft.downgrade()));
        return draft.withSteps(processed.upgrade(), processed.downgrade());
    }
}
