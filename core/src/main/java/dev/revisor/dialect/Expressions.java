package dev.revisor.dialect;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cheap and certain changes of SQL expressions. */
public final class Expressions {

    private static final Pattern QUOTED_OR_SPACE =
            Pattern.compile("('(?:[^']++|'')*+'|\"(?:[^\"]++|\"\")*+\"|`(?:[^`]++|``)*+`)|\\s+");

    private Expressions() {}

    /** The expression without spaces around it and with one in place of any others; what is quoted stays as it is. */
    public static String oneLine(String expression) {
        return QUOTED_OR_SPACE
                .matcher(expression.strip())
                .replaceAll(match -> match.group(1) == null ? " " : Matcher.quoteReplacement(match.group(1)));
    }

    /** The expression without those parentheses and spaces that stand around all of it. */
    public static String withoutParentheses(String expression) {
        String rest = expression.strip();
        while (rest.startsWith("(") && closing(rest) == rest.length() - 1) {
            rest = rest.substring(1, rest.length() - 1).strip();
        }
        return rest;
    }

    /** Where the parenthesis at the start is closed again, or -1; what is quoted does not count. */
    private static int closing(String text) {
        int depth = 0;
        char quote = 0;
        for (int position = 0; position < text.length(); position++) {
            char letter = text.charAt(position);
            if (quote != 0) {
                quote = letter == quote ? 0 : quote;
                continue;
            }
            quote = letter == '\'' || letter == '"' || letter == '`' ? letter : 0;
            depth += letter == '(' ? 1 : letter == ')' ? -1 : 0;
            if (depth == 0) {
                return position;
            }
        }
        return -1;
    }
}
