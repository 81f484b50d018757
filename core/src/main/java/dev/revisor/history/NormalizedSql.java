package dev.revisor.history;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * SQL without what does not count: comments, white space between words and signs, and the semicolon at its end. What
 * stands in quotes stays as it is; a comment that a server executes or heeds counts.
 */
final class NormalizedSql {

    private static final Pattern TOKEN = Pattern.compile("""
            (?<ignored>\\s+|--[^\\n]*|/\\*(?!!|\\+|M!).*?\\*/)\
            |'[^']*'|"[^"]*"|`[^`]*`\
            |(?<dollars>\\$\\w*\\$).*?\\k<dollars>\
            |/\\*.*?\\*/\
            |[\\p{L}\\p{N}_$]+\
            |.""", Pattern.DOTALL);

    private NormalizedSql() {}

    static String of(String sql) {
        StringBuilder words = new StringBuilder();
        Matcher token = TOKEN.matcher(sql);
        while (token.find()) {
            if (token.group("ignored") == null) {
                words.append(token.group()).append(' ');
            }
        }
        return words.toString().replaceFirst("[; ]+$", "");
    }
}
