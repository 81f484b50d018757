package dev.revisor.dialect.h2;

import dev.revisor.dialect.Expressions;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Expressions as the catalog has them. */
final class H2Expressions {

    private static final String TEXT_OR_NAME = "'(?:[^']++|'')*+'|\"(?:[^\"]++|\"\")*+\"";
    private static final String NUMBER_TYPE =
            "(?:TINYINT|SMALLINT|INTEGER|BIGINT|NUMERIC|DECFLOAT|REAL|DOUBLE PRECISION|FLOAT)(?:\\([\\d, ]+\\))?";
    private static final Pattern CAST_NUMBER =
            Pattern.compile("(" + TEXT_OR_NAME + ")|CAST\\((-?[\\d.]+) AS " + NUMBER_TYPE + "\\)");

    private H2Expressions() {}

    /**
     * In one line and without casts of numbers: H2 adds one for the type that a column has at the time, and keeps it when
     * that changes.
     */
    static String read(String expression) {
        return CAST_NUMBER
                .matcher(Expressions.oneLine(expression))
                .replaceAll(
                        match -> Matcher.quoteReplacement(match.group(1) == null ? match.group(2) : match.group(1)));
    }
}
