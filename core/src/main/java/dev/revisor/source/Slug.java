package dev.revisor.source;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The first words of a text in ASCII, as they may stand in a name.
 *
 * @param words at least one, none of them empty
 */
record Slug(List<String> words) {

    /** The first of these texts that has such words, as many of them as fit; never all of them none. */
    static Slug of(int longest, String... texts) {
        return Stream.of(texts)
                .map(text -> asciiWords(text, longest))
                .filter(words -> !words.isEmpty())
                .findFirst()
                .map(Slug::new)
                .orElseThrow();
    }

    /** Such as {@code CustomerEmail}. */
    String camelCase() {
        return words.stream().map(Slug::capitalised).collect(Collectors.joining());
    }

    /** Such as {@code customer_email}. */
    String snakeCase() {
        return words.stream().map(word -> word.toLowerCase(Locale.ROOT)).collect(Collectors.joining("_"));
    }

    private static List<String> asciiWords(String text, int longest) {
        List<String> words = new ArrayList<>();
        int length = 0;
        for (String word : withoutAccents(text).split("[^A-Za-z0-9]+", 0)) {
            if (word.isEmpty()) {
                continue;
            }
            length += word.length() + 1;
            if (length > longest + 1) {
                return words.isEmpty() ? List.of(word.substring(0, longest)) : words;
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
