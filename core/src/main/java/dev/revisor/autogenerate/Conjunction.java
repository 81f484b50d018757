package dev.revisor.autogenerate;

import dev.revisor.dialect.Expressions;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The parts of a condition that all have to hold, in an order of their own.
 *
 * <p>Hibernate writes the nameless checks of a column as one condition, and those of Bean Validation in another order
 * in every process.
 */
record Conjunction(List<String> parts) {

    private static final Pattern TOKEN =
            Pattern.compile("'(?:[^']++|'')*+'|\"(?:[^\"]++|\"\")*+\"|`[^`]*+`|\\w+|\\s+|.", Pattern.DOTALL);

    /** The parts of a condition, at least one. */
    static Conjunction of(String condition) {
        return new Conjunction(split(condition).sorted().toList());
    }

    private static Stream<String> split(String condition) {
        String bare = Expressions.withoutParentheses(condition);
        int conjunction = conjunction(bare);
        return conjunction < 0
                ? Stream.of(bare)
                : Stream.concat(
                        split(bare.substring(0, conjunction)), split(bare.substring(conjunction + "and".length())));
    }

    // The first AND on the outermost level that does not belong to a BETWEEN; an OR there binds it all together.
    private static int conjunction(String condition) {
        int depth = 0;
        int betweens = 0;
        int found = -1;
        Matcher token = TOKEN.matcher(condition);
        while (token.find()) {
            String word = token.group().toLowerCase(Locale.ROOT);
            depth += depth(word);
            if (depth != 0) {
                continue;
            }
            if (word.equals("or")) {
                return -1;
            }
            betweens += word.equals("between") ? 1 : 0;
            if (word.equals("and") && betweens == 0 && found < 0) {
                found = token.start();
            }
            betweens -= word.equals("and") && betweens > 0 ? 1 : 0;
        }
        return found;
    }

    private static int depth(String token) {
        return token.equals("(") ? 1 : token.equals(")") ? -1 : 0;
    }
}
