package dev.revisor.source;

import dev.revisor.schema.Database;
import java.util.EnumSet;
import java.util.Set;

/**
 * What one database's SQL has and another's has not, as far as it decides where a statement ends.
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-syntax-lexical.html">PostgreSQL, Lexical Structure</a>
 * @see <a href="https://dev.mysql.com/doc/refman/8.4/en/language-structure.html">MySQL, Language Structure</a>
 * @see <a href="https://sqlite.org/lang_keywords.html">SQLite, Keywords and quoted names</a>
 * @see <a href="https://h2database.com/html/grammar.html">H2, Grammar</a>
 */
enum SqlFeature {

    /** A backslash in any string takes the character after it along. */
    BACKSLASHES,

    /** A backslash does so in {@code E'...'}. */
    ESCAPE_STRINGS,

    /** Names in backticks. */
    BACKTICKS,

    /** Names in square brackets. */
    BRACKETS,

    /** Text between {@code $$} and {@code $$}. */
    DOLLAR_QUOTES,

    /** Text between {@code $word$} and {@code $word$}. */
    DOLLAR_TAGS,

    /** Comments inside comments. */
    NESTED_COMMENTS,

    /** Two dashes begin a comment only before white space. */
    SPACE_AFTER_DASHES,

    /** A hash begins a comment. */
    HASH_COMMENTS,

    /** Two slashes begin a comment. */
    SLASH_COMMENTS,

    /** Comments that begin with {@code /*!} are run. */
    EXECUTED_COMMENTS,

    /** The body of a routine is {@code BEGIN ATOMIC ... END}; without the second word it is a string. */
    ATOMIC_BODIES;

    static Set<SqlFeature> of(Database database) {
        return switch (database) {
            case POSTGRESQL -> EnumSet.of(ESCAPE_STRINGS, DOLLAR_QUOTES, DOLLAR_TAGS, NESTED_COMMENTS, ATOMIC_BODIES);
            case H2 -> EnumSet.of(BACKTICKS, DOLLAR_QUOTES, NESTED_COMMENTS, SLASH_COMMENTS);
            case SQLITE -> EnumSet.of(BACKTICKS, BRACKETS);
            case MARIADB, MYSQL ->
                EnumSet.of(BACKSLASHES, BACKTICKS, SPACE_AFTER_DASHES, HASH_COMMENTS, EXECUTED_COMMENTS);
        };
    }
}
