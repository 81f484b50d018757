package dev.revisor.source;

import dev.revisor.revision.InvalidRevisionIdException;
import dev.revisor.revision.RevisionId;
import dev.revisor.revision.RevisionNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The comment lines {@code -- key: value} at the top of an SQL revision. */
final class SqlHeader {

    private static final Pattern FORM = Pattern.compile("--\\s*([a-z][a-z-]*)\\s*:(.*)");
    private static final List<String> KEYS =
            List.of("revision", "revises", "created", "message", "branch-labels", "depends-on", "transaction");

    private final String file;
    private final Map<String, Entry> entries = new HashMap<>();

    SqlHeader(String file) {
        this.file = file;
    }

    /** Whether a comment would be taken for a part of the header. */
    static boolean isEntry(String comment) {
        return FORM.matcher(comment).matches();
    }

    /** Takes a line from above the first section. */
    void add(int number, String line) {
        Matcher entry = FORM.matcher(line);
        if (entry.matches()) {
            add(number, entry.group(1), entry.group(2).strip());
        } else if (!line.isBlank() && !line.startsWith("--")) {
            throw fault(number, "there is SQL above the first section: put a line '-- upgrade' before it");
        }
    }

    RevisionNode node() {
        return new RevisionNode(
                id(), list("revises"), list("depends-on"), list("branch-labels"), created(), value("message"));
    }

    /** Whether the statements have to run in autocommit. */
    boolean isOutsideTransaction() {
        boolean isGiven = entries.containsKey("transaction");
        if (isGiven && !value("transaction").equals("none")) {
            throw fault(
                    "transaction",
                    "'" + value("transaction") + "' is no way to run a revision: write 'none' or leave it out");
        }
        return isGiven;
    }

    private void add(int number, String key, String value) {
        if (!KEYS.contains(key)) {
            throw fault(
                    number,
                    "the header '" + key + "' is not known: write one of '" + String.join("', '", KEYS)
                            + "', or begin the comment with a capital letter");
        }
        if (entries.put(key, new Entry(number, value)) != null) {
            throw fault(number, "the header '" + key + "' is there twice: leave one out");
        }
    }

    private String id() {
        if (!entries.containsKey("revision")) {
            throw fault(1, "the header has no id: add a line '-- revision: ' with one");
        }
        try {
            return RevisionId.validate(value("revision"));
        } catch (InvalidRevisionIdException failure) {
            throw fault("revision", String.valueOf(failure.getMessage()));
        }
    }

    private @Nullable Instant created() {
        String created = value("created");
        try {
            return created.isEmpty() ? null : Instant.parse(created);
        } catch (DateTimeException failure) {
            throw fault("created", "'" + created + "' is no time: write it as '2026-11-22T14:30:05Z'");
        }
    }

    private List<String> list(String key) {
        return Arrays.stream(value(key).split("[,\\s]+", 0))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private String value(String key) {
        Entry entry = entries.get(key);
        return entry == null ? "" : entry.value();
    }

    private SqlRevisionException fault(String key, String fault) {
        Entry entry = entries.get(key);
        return fault(entry == null ? 1 : entry.line(), fault);
    }

    private SqlRevisionException fault(int line, String fault) {
        return new SqlRevisionException(file, line, fault);
    }

    private record Entry(int line, String value) {}
}
