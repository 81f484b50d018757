package dev.revisor.source;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The frame of a new Java file: text with tokens in braces that stand for what Revisor writes. Braces around anything
 * else are Java's.
 *
 * @param text the template; {@code package}, {@code imports} and {@code javadoc} stand for whole lines or nothing,
 *     {@code annotation}, {@code upgrade} and {@code downgrade} for what makes the class a revision, {@code class} for its
 *     name, {@code id}, {@code message} and {@code created} for words to use elsewhere
 */
public record JavaTemplate(String text) {

    private static final Pattern TOKEN =
            Pattern.compile("\\{(package|imports|javadoc|annotation|class|upgrade|downgrade|id|message|created)}");
    private static final List<String> NECESSARY =
            List.of("{package}", "{imports}", "{annotation}", "{class}", "{upgrade}", "{downgrade}");

    /** What is written where nobody wants anything else. */
    public static final JavaTemplate STANDARD = new JavaTemplate("""
            {package}

            {imports}

            {javadoc}
            {annotation}
            class {class} implements Migration {

            {upgrade}

            {downgrade}
            }
            """);

    /**
     * Checks the text.
     *
     * @throws InvalidTemplateException if it lacks what makes a class a revision
     */
    public JavaTemplate {
        List<String> missing =
                NECESSARY.stream().filter(token -> !text.contains(token)).toList();
        if (!missing.isEmpty()) {
            throw new InvalidTemplateException(missing);
        }
    }

    /** The file; lines that only held tokens that stand for nothing are left out with the empty line behind them. */
    String fill(Map<String, String> values) {
        StringBuilder file = new StringBuilder();
        boolean droppedLast = false;
        for (String line : text.lines().toList()) {
            String filled =
                    TOKEN.matcher(line).replaceAll(token -> Matcher.quoteReplacement(values.get(token.group(1))));
            boolean dropped = filled.isBlank() && (!line.isBlank() || droppedLast);
            if (!dropped) {
                file.append(filled).append('\n');
            }
            droppedLast = dropped && !line.isBlank();
        }
        return file.toString();
    }
}
