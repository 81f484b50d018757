package dev.revisor.dialect.mariadb;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Expressions of revisions, in which double quotes stand around names as in standard SQL, in the words of the server. */
final class MariadbExpressions {

    private static final Pattern QUOTED =
            Pattern.compile("'(?:[^'\\\\]++|\\\\.|'')*+'|`(?:[^`]++|``)*+`|\"((?:[^\"]++|\"\")*+)\"", Pattern.DOTALL);

    private MariadbExpressions() {}

    /** The expression with names in backticks: the server takes double quotes for those of text. */
    static String withBackticks(String expression) {
        return QUOTED.matcher(expression)
                .replaceAll(quoted -> Matcher.quoteReplacement(
                        quoted.group(1) == null ? quoted.group() : "`" + name(quoted.group(1)) + "`"));
    }

    private static String name(String standard) {
        return standard.replace("\"\"", "\"").replace("`", "``");
    }
}
