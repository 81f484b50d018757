package dev.revisor.migration;

/**
 * The code of a revision. Both methods record operations and must not depend on data; work on data is an operation too:
 * {@link Operations#execute}, {@link Operations#insert} or {@link Operations#run}.
 *
 * <p>An implementation carries {@link Revision} and has a constructor without parameters; neither needs to be public.
 */
public interface Migration {

    /** Records what leads from the parents of this revision to it. */
    void upgrade(Operations op);

    /** Records the way back, or says with {@link Operations#irreversible} why there is none. */
    void downgrade(Operations op);
}
