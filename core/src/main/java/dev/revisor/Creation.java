package dev.revisor;

import dev.revisor.autogenerate.ChangeLine;
import dev.revisor.revision.RevisionNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What was made when everything was created at once.
 *
 * @param tables how many tables
 * @param stamped the revisions that the database is said to have, oldest first
 * @param leftOut what revisions do beyond what entities say, by their ids: rows that they insert, SQL and code that they
 *     run; nothing of it is there
 */
public record Creation(int tables, List<RevisionNode> stamped, Map<String, List<ChangeLine>> leftOut) {

    public Creation {
        stamped = List.copyOf(stamped);
        leftOut = Collections.unmodifiableMap(new LinkedHashMap<>(leftOut));
    }
}
