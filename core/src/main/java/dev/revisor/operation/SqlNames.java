package dev.revisor.operation;

import dev.revisor.schema.Identifier;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The names in an SQL statement, in lower case: those behind words such as {@code table} and {@code from}, which say
 * what it is about, and all words, which say what it might be about.
 *
 * @param subjects the names of tables, sequences, indexes and the like; none where the statement has another form
 * @param words all words, also those in strings
 */
record SqlNames(Set<String> subjects, Set<String> words) {

    private static final String NAME = "([\\p{L}_\"`\\[][\\p{L}\\p{N}_$.\"`\\]]*)";
    private static final Pattern SUBJECT = Pattern.compile(
            "\\b(?:table|into|from|join|update|references|sequence|view|index|trigger|function|procedure|type)\\s+"
                    + "(?:if\\s+(?:not\\s+)?exists\\s+|only\\s+|concurrently\\s+)*" + NAME
                    + "|\\bon\\s+" + NAME + "(?=\\s*(?:\\(|using\\b|for\\b))",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern WORD = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_$]*");
    private static final Pattern QUOTES = Pattern.compile("[\"`\\[\\]]");
    private static final Set<String> NO_NAMES =
            Set.of("cascade", "set", "no", "restrict", "select", "of", "if", "only", "or", "by", "on");

    static SqlNames of(String sql) {
        Set<String> subjects = SUBJECT.matcher(sql)
                .results()
                .map(SqlNames::subject)
                .filter(name -> !NO_NAMES.contains(name))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Set<String> words = WORD.matcher(sql)
                .results()
                .map(MatchResult::group)
                .map(SqlNames::folded)
                .collect(Collectors.toSet());
        return new SqlNames(subjects, words);
    }

    /** Whether it can be told what the statement is about. */
    boolean areTold() {
        return !subjects.isEmpty();
    }

    boolean mention(Identifier name) {
        return words.containsAll(words(name.text()));
    }

    /** Whether the other SQL has a word for something that the statement is about. */
    boolean areIn(SqlNames other) {
        return subjects.stream().anyMatch(other.words::contains);
    }

    /** Whether both statements may be about the same; they may where it can't be told. */
    boolean meets(SqlNames other) {
        return !areTold() || !other.areTold() || !sharedSubjects(other).isEmpty();
    }

    /** What both statements are about, in words. */
    String shared(SqlNames other) {
        Set<String> shared = sharedSubjects(other);
        return shared.isEmpty()
                ? "SQL that does not say of which table it is"
                : "'" + String.join("', '", shared) + "'";
    }

    private Set<String> sharedSubjects(SqlNames other) {
        Set<String> shared = new LinkedHashSet<>(subjects);
        shared.retainAll(other.words);
        other.subjects.stream().filter(words::contains).forEach(shared::add);
        return shared;
    }

    private static String subject(MatchResult match) {
        String name = QUOTES.matcher(match.group(1) == null ? match.group(2) : match.group(1))
                .replaceAll("");
        return folded(name.substring(name.lastIndexOf('.') + 1));
    }

    private static Set<String> words(String text) {
        Matcher matcher = WORD.matcher(text);
        return matcher.results().map(MatchResult::group).map(SqlNames::folded).collect(Collectors.toSet());
    }

    private static String folded(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
