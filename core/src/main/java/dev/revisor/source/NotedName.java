package dev.revisor.source;

import dev.revisor.schema.Attribute;
import dev.revisor.schema.Identifier;
import dev.revisor.schema.TableName;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Names as a comment holds them in Java and SQL: one word each, in which a sign that could mean something stands as its
 * code, such as {@code %2a;}, and exact names in double quotes.
 */
final class NotedName {

    private static final String SIGN = "[\\p{L}\\p{N}\\p{Mn}\\p{Mc}_$]";
    private static final String CODE = "%[0-9a-f]{1,6};";
    private static final Pattern PLAIN = Pattern.compile(SIGN);
    private static final Pattern IN_PATH = Pattern.compile(SIGN + "|[.{}\\[\\]-]");
    private static final Pattern NAME = Pattern.compile("(?:" + SIGN + "|" + CODE + ")+");
    private static final Pattern PATH = Pattern.compile("(?:" + IN_PATH + "|" + CODE + ")+");
    private static final Pattern CODES = Pattern.compile("%([0-9a-f]{1,6});");
    private static final Pattern HUMP = Pattern.compile("(?<=[\\p{Ll}\\p{N}])(?=\\p{Lu}[\\p{Ll}\\p{N}])");

    private NotedName() {}

    static String of(TableName table) {
        return table.schema() == null ? of(table.name()) : of(table.schema()) + "." + of(table.name());
    }

    static String of(Identifier name) {
        String text = escaped(name.text(), PLAIN);
        return name.exact() ? '"' + text + '"' : text;
    }

    /** An owner or a path of an attribute. */
    static String ofPath(String path) {
        return escaped(path, IN_PATH);
    }

    static Optional<TableName> table(String word) {
        String[] parts = word.split("\\.", -1);
        if (parts.length > 2) {
            return Optional.empty();
        }
        Optional<Identifier> name = identifier(parts[parts.length - 1]);
        return parts.length == 1
                ? name.map(TableName::of)
                : name.flatMap(last -> identifier(parts[0]).map(schema -> new TableName(schema, last)));
    }

    static Optional<Identifier> identifier(String word) {
        boolean exact = word.length() > 2 && word.startsWith("\"") && word.endsWith("\"");
        String text = exact ? word.substring(1, word.length() - 1) : word;
        return Optional.of(text)
                .filter(NAME.asMatchPredicate())
                .flatMap(NotedName::unescaped)
                .map(name -> new Identifier(name, exact));
    }

    static Optional<String> path(String word) {
        return Optional.of(word).filter(PATH.asMatchPredicate()).flatMap(NotedName::unescaped);
    }

    /** The column that naming strategies give to an attribute for which nobody chose one. */
    static Identifier conventional(Attribute attribute) {
        String path = attribute.path();
        String last = path.substring(path.lastIndexOf('.', path.length() - 2) + 1);
        return Identifier.of(HUMP.matcher(last).replaceAll("_").toLowerCase(Locale.ROOT));
    }

    private static String escaped(String text, Pattern allowed) {
        return text.codePoints()
                .mapToObj(point -> {
                    String sign = Character.toString(point);
                    return allowed.matcher(sign).matches() ? sign : "%" + Integer.toHexString(point) + ";";
                })
                .collect(Collectors.joining());
    }

    private static Optional<String> unescaped(String text) {
        boolean isText = CODES.matcher(text).results().allMatch(code -> Character.isValidCodePoint(point(code)));
        return isText
                ? Optional.of(CODES.matcher(text)
                        .replaceAll(code -> Matcher.quoteReplacement(Character.toString(point(code)))))
                : Optional.empty();
    }

    private static int point(MatchResult code) {
        return Integer.parseInt(code.group(1), 16);
    }
}
