package dev.revisor.hibernate;

import dev.revisor.schema.ArrayType;
import dev.revisor.schema.ColumnType;
import dev.revisor.schema.EnumerationType;
import dev.revisor.schema.PortableType;
import dev.revisor.schema.PortableType.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The portable types that spellings could stand for: every kind, with the numbers and words that occur in them. */
final class TypeCandidates {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");
    private static final Pattern WORDS =
            Pattern.compile("(?:enum|.+ in) ?\\((\\s*+'(?:[^']++|'')*+'(?:\\s*+,\\s*+'(?:[^']++|'')*+')*+)\\s*\\)");
    private static final Pattern WORD = Pattern.compile("'((?:[^']++|'')*+)'");

    private final List<Integer> numbers;
    private final List<List<String>> wordLists;
    private final boolean isArray;

    TypeCandidates(Collection<Spelling> spellings) {
        this.numbers =
                spellings.stream().flatMap(TypeCandidates::numbers).distinct().toList();
        this.wordLists = Stream.concat(
                        spellings.stream().map(Spelling::check).filter(Objects::nonNull),
                        spellings.stream().map(Spelling::type))
                .map(TypeCandidates::words)
                .filter(words -> !words.isEmpty())
                .distinct()
                .toList();
        this.isArray = spellings.stream()
                .anyMatch(spelling -> spelling.type().toLowerCase(Locale.ROOT).endsWith(" array"));
    }

    /** The words of a condition such as {@code state in ('A', 'B')} or of an {@code enum ('A', 'B')}, or none. */
    static List<String> words(String sql) {
        Matcher list = WORDS.matcher(sql);
        if (!list.matches()) {
            return List.of();
        }
        return WORD.matcher(list.group(1))
                .results()
                .map(word -> word.group(1).replace("''", "'"))
                .toList();
    }

    /** The candidates, the most telling first. */
    Set<ColumnType> all() {
        Set<ColumnType> all = new LinkedHashSet<>(enumerations());
        List<ColumnType> simple = Stream.of(Kind.values()).flatMap(this::ofKind).toList();
        if (isArray) {
            simple.forEach(element -> all.add(new ArrayType(element)));
        }
        all.addAll(simple);
        return all;
    }

    private List<ColumnType> enumerations() {
        List<ColumnType> enumerations = new ArrayList<>();
        for (List<String> words : wordLists) {
            numbers.forEach(length -> enumerations.add(new EnumerationType(length, words)));
        }
        return enumerations;
    }

    private Stream<ColumnType> ofKind(Kind kind) {
        return switch (kind.arguments()) {
            case 0 -> Stream.of(new PortableType(kind, List.of()));
            case 1 -> numbers.stream().map(number -> new PortableType(kind, List.of(number)));
            default ->
                numbers.stream()
                        .flatMap(precision ->
                                numbers.stream().map(scale -> new PortableType(kind, List.of(precision, scale))));
        };
    }

    private static Stream<Integer> numbers(Spelling spelling) {
        return Stream.concat(
                        NUMBER.matcher(spelling.type()).results().map(result -> Long.valueOf(result.group())),
                        Stream.ofNullable(spelling.length()))
                .filter(number -> number <= Integer.MAX_VALUE)
                .map(Long::intValue);
    }
}
