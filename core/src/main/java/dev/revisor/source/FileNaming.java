package dev.revisor.source;

import dev.revisor.revision.RevisionNode;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;

/**
 * How the files of new revisions are named. The names mean nothing to anything but people.
 *
 * @param pattern text with tokens in braces: {@code year}, {@code month}, {@code day}, {@code hour}, {@code minute},
 *     {@code second}, {@code epoch} (seconds since 1970), {@code id}, {@code slug} (the first words of the message) and
 *     {@code stem} (time and slug)
 * @param slugLength the most characters of a slug, at least 1
 * @param zone the time zone of the tokens
 */
public record FileNaming(String pattern, int slugLength, ZoneId zone) {

    private static final String STEM = "{year}{month}{day}T{hour}{minute}{second}_{slug}";
    private static final Pattern TOKEN = Pattern.compile("\\{(\\w*)}");
    private static final Pattern NOT_IN_FILES = Pattern.compile("[^\\w.-]");
    private static final Set<String> NO_TYPES = Set.of("permits", "record", "sealed", "var", "yield");
    private static final Pattern NOT_IN_CLASSES = Pattern.compile("\\W");

    /** Such as {@code M20261122T143005_CustomerEmail.java} and {@code 20261122T143005_customer_email.sql}. */
    public static final FileNaming STANDARD = new FileNaming("{stem}", 40, ZoneOffset.UTC);

    /**
     * Checks the pattern.
     *
     * @throws InvalidFileNamingException if it has a token or character that no name can have, or a slug no length
     */
    public FileNaming {
        Objects.requireNonNull(zone, "zone");
        if (slugLength < 1) {
            throw new InvalidFileNamingException(slugLength);
        }
        String rest = TOKEN.matcher(pattern).replaceAll("");
        if (pattern.isBlank() || NOT_IN_FILES.matcher(rest).find()) {
            throw new InvalidFileNamingException(pattern);
        }
        fill(pattern, Token.samples());
    }

    /** The name of a class, which is an identifier of Java whatever the pattern. */
    String className(RevisionNode node) {
        String name =
                NOT_IN_CLASSES.matcher(filled(node, slug(node).camelCase())).replaceAll("_");
        boolean isName =
                Character.isLetter(name.charAt(0)) && !SourceVersion.isKeyword(name) && !NO_TYPES.contains(name);
        return isName ? name : "M" + name;
    }

    /** The name of an SQL file. */
    String sqlFile(RevisionNode node) {
        return NOT_IN_FILES.matcher(filled(node, slug(node).snakeCase())).replaceAll("_") + ".sql";
    }

    private Slug slug(RevisionNode node) {
        return Slug.of(slugLength, node.message(), node.id(), "revision");
    }

    private String filled(RevisionNode node, String slug) {
        Instant created = Objects.requireNonNull(node.created(), "created");
        return fill(pattern, Token.values(node.id(), slug, created.atZone(zone)));
    }

    private static String fill(String pattern, Map<String, String> values) {
        return TOKEN.matcher(pattern.replace("{stem}", STEM)).replaceAll(token -> {
            String value = values.get(token.group(1));
            if (value == null) {
                throw new InvalidFileNamingException(pattern, token.group(1), values.keySet());
            }
            return Matcher.quoteReplacement(value);
        });
    }

    /** What the tokens stand for. */
    private static final class Token {

        static Map<String, String> samples() {
            return values("", "", Instant.EPOCH.atZone(ZoneOffset.UTC));
        }

        static Map<String, String> values(String id, String slug, ZonedDateTime time) {
            return Map.of(
                    "id", id,
                    "slug", slug,
                    "epoch", String.valueOf(time.toEpochSecond()),
                    "year", String.valueOf(time.getYear()),
                    "month", twoDigits(time.getMonthValue()),
                    "day", twoDigits(time.getDayOfMonth()),
                    "hour", twoDigits(time.getHour()),
                    "minute", twoDigits(time.getMinute()),
                    "second", twoDigits(time.getSecond()));
        }

        private static String twoDigits(int value) {
            return value < 10 ? "0" + value : String.valueOf(value);
        }
    }
}
