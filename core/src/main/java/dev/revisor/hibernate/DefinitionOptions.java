package dev.revisor.hibernate;

import dev.revisor.schema.Deferrability;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The SQL that an author had appended to a definition: what a schema has words for is taken out of it, one by one. */
final class DefinitionOptions {

    private static final Pattern DEFERRABILITY =
            pattern("(not\\s+deferrable|deferrable|(?=initially\\s+deferred))(\\s*initially\\s+(deferred|immediate))?");

    private String rest;

    DefinitionOptions(@Nullable String sql) {
        this.rest = sql == null ? "" : sql;
    }

    /** Takes when a key is checked. */
    Deferrability deferrability() {
        Optional<MatchResult> taken = take(DEFERRABILITY);
        if (taken.isEmpty() || taken.get().group(1).toLowerCase(Locale.ROOT).startsWith("not")) {
            return Deferrability.NOT_DEFERRABLE;
        }
        return "deferred".equalsIgnoreCase(taken.get().group(3))
                ? Deferrability.INITIALLY_DEFERRED
                : Deferrability.DEFERRABLE;
    }

    /** What was not taken. */
    String rest() {
        return rest.strip();
    }

    private Optional<MatchResult> take(Pattern pattern) {
        Matcher matcher = pattern.matcher(rest);
        if (!matcher.find()) {
            return Optional.empty();
        }
        MatchResult taken = matcher.toMatchResult();
        rest = rest.substring(0, matcher.start()) + rest.substring(matcher.end());
        return Optional.of(taken);
    }

    private static Pattern pattern(String words) {
        return Pattern.compile("\\b(?:" + words + ")\\b", Pattern.CASE_INSENSITIVE);
    }
}
