package dev.revisor.hibernate;

import dev.revisor.schema.Deferrability;
import dev.revisor.schema.Identifier;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The SQL that an author had appended to a definition: what a schema has words for is taken out of it, one by one. */
final class DefinitionOptions {

    private static final Pattern DEFERRABILITY =
            pattern("(not\\s+deferrable|deferrable|(?=initially\\s+deferred))(\\s*initially\\s+(deferred|immediate))?");

    private static final Pattern NULLS_DISTINCT = pattern("nulls\\s+(not\\s+)?distinct");
    private static final Pattern METHOD = pattern("using\\s+(\\w+)");
    private static final Pattern INCLUDED = Pattern.compile("\\binclude\\s*\\(([^()]*)\\)", Pattern.CASE_INSENSITIVE);

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

    /** Takes whether keys that lack a value are equal. */
    boolean areNullsEqual() {
        return take(NULLS_DISTINCT).filter(nulls -> nulls.group(1) != null).isPresent();
    }

    /** Takes the method of an index, or null. */
    @Nullable
    String method() {
        return take(METHOD).map(using -> using.group(1)).orElse(null);
    }

    /** Takes the columns that an index keeps beside its keys. */
    List<Identifier> included() {
        return take(INCLUDED).map(include -> include.group(1)).stream()
                .flatMap(names -> Stream.of(names.split(",", 0)))
                .map(String::strip)
                .map(Names::written)
                .toList();
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
