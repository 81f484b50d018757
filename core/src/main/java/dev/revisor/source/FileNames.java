package dev.revisor.source;

import dev.revisor.revision.RevisionNode;
import java.text.Normalizer;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Names of files and classes for new revisions: the time in UTC, then the first words of the message in ASCII, or the id
 * where the message has none.
 */
final class FileNames {

    private static final int LONGEST = 40;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private FileNames() {}

    /** A name such as {@code M20261122T143005_CustomerEmail}. */
    static String className(RevisionNode node) {
        String words = words(node).stream().map(FileNames::capitalised).collect(Collectors.joining());
        return "M" + time(node) + "_" + words;
    }

    /** A name such as {@code 20261122T143005_customer_email.sql}. */
    static String sqlFile(RevisionNode node) {
        String words =
                words(node).stream().map(word -> word.toLowerCase(Locale.ROOT)).collect(Collectors.joining("_"));
        return time(node) + "_" + words + ".sql";
    }

    private static String time(RevisionNode node) {
        Instant created = Objects.requireNonNull(node.created(), "created");
        return TIME.format(created);
    }

    private static List<String> words(RevisionNode node) {
        return Stream.of(node.message(), node.id(), "revision")
                .map(FileNames::asciiWords)
                .filter(words -> !words.isEmpty())
                .findFirst()
                .orElseThrow();
    }

    private static List<String> asciiWords(String text) {
        List<String> words = new ArrayList<>();
        int length = 0;
        for (String word : withoutAccents(text).split("[^A-Za-z0-9]+", 0)) {
            if (word.isEmpty()) {
                continue;
            }
            length += word.length() + 1;
            if (length > LONGEST + 1) {
                return words.isEmpty() ? List.of(word.substring(0, LONGEST)) : words;
            }
            words.add(word);
        }
        return words;
    }

    private static String withoutAccents(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .replace("ß", "ss");
    }

    private static String capitalised(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
