package dev.revisor.autogenerate;

import dev.revisor.schema.NamedElement;
import dev.revisor.schema.Table;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One template of a naming convention, whose tokens are known to suit its kind. */
final class NameTemplate {

    private static final Pattern TOKEN = Pattern.compile("%\\((\\w*)\\)s|%%");

    private final String text;

    private NameTemplate(String text) {
        this.text = text;
    }

    static NameTemplate of(NameKind kind, String text) {
        String rest = TOKEN.matcher(text).replaceAll("");
        if (text.isBlank() || rest.contains("%")) {
            throw InvalidNamingConventionException.malformed(kind, text);
        }
        TOKEN.matcher(text)
                .results()
                .map(result -> result.group(1))
                .filter(token -> token != null && !NameTokens.areFor(kind, token))
                .findFirst()
                .ifPresent(token -> {
                    throw InvalidNamingConventionException.unknown(kind, text, token);
                });
        return new NameTemplate(text);
    }

    /** The name of an element of a table, as long as it gets. */
    String fill(Table table, NamedElement element) {
        NameTokens tokens = new NameTokens(table, element);
        return TOKEN.matcher(text).replaceAll(token -> {
            String value = token.group(1) == null ? "%" : tokens.value(token.group(1));
            return Matcher.quoteReplacement(value);
        });
    }
}
