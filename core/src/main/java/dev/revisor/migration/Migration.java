package dev.revisor.migration;

/**
 * The code of a revision. Both methods record operations and must not depend on data; work on data is an operation too:
 * {@link Operations#execute}, {@link Operations#insert} or {@link Operations#run}. What they record must not depend on the
 * arguments of a command either, nor on anything else that may differ between two databases: it is recorded once, makes
 * the checksum, and is replayed and planned without a connection. {@link Operations#on} tells databases apart, and code
 * that is {@linkplain Operations#run run} is told the arguments.
 *
 * <p>An implementation carries {@link Revision} and has a constructor without parameters; neither needs to be public.
 */
public interface Migration {

    /** Records what leads from the parents of this revision to it. */
    void upgrade(Operations op);

    /** Records the way back, or says with {@link Operations#irreversible} why there is none. */
    void downgrade(Operations op);
}
