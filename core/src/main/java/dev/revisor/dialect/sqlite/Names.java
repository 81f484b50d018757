package dev.revisor.dialect.sqlite;

import java.util.Set;
import java.util.regex.Pattern;

/** How SQLite compares and spells names. */
final class Names {

    private static final Pattern PLAIN =
            Pattern.compile("[A-Za-z_\\x{80}-\\x{10FFFF}][A-Za-z0-9_$\\x{80}-\\x{10FFFF}]*");

    /** <a href="https://www.sqlite.org/lang_keywords.html">SQLite's keywords</a>. */
    private static final Set<String> KEYWORDS = Set.of("""
            abort action add after all alter always analyze and as asc attach autoincrement before begin between by
            cascade case cast check collate column commit conflict constraint create cross current current_date
            current_time current_timestamp database default deferrable deferred delete desc detach distinct do drop each
            else end escape except exclude exclusive exists explain fail filter first following for foreign from full
            generated glob group groups having if ignore immediate in index indexed initially inner insert instead
            intersect into is isnull join key last left like limit match materialized natural no not nothing notnull
            null nulls of offset on or order others outer over partition plan pragma preceding primary query raise range
            recursive references regexp reindex release rename replace restrict returning right rollback row rows
            savepoint select set table temp temporary then ties to transaction trigger unbounded union unique update
            using vacuum values view virtual when where window with within without""".split("\\s+", 0));

    private Names() {}

    /** Whether two names are one for SQLite, which folds the letters of ASCII and no others. */
    static boolean same(String one, String other) {
        return fold(one).equals(fold(other));
    }

    /** The name with the letters of ASCII in lower case. */
    static String fold(String name) {
        StringBuilder folded = new StringBuilder(name);
        for (int position = 0; position < folded.length(); position++) {
            char character = folded.charAt(position);
            if (character >= 'A' && character <= 'Z') {
                folded.setCharAt(position, (char) (character + 'a' - 'A'));
            }
        }
        return folded.toString();
    }

    /** The name with the letters of ASCII in upper case. */
    static String unfold(String name) {
        StringBuilder unfolded = new StringBuilder(name);
        for (int position = 0; position < unfolded.length(); position++) {
            char character = unfolded.charAt(position);
            if (character >= 'a' && character <= 'z') {
                unfolded.setCharAt(position, (char) (character + 'A' - 'a'));
            }
        }
        return unfolded.toString();
    }

    static boolean isKeyword(String word) {
        return KEYWORDS.contains(fold(word));
    }

    /** The name as it has to be written, in double quotes only where it needs them. */
    static String spelled(String name) {
        return PLAIN.matcher(name).matches() && !isKeyword(name) ? name : quoted(name);
    }

    /** The name in double quotes. */
    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
