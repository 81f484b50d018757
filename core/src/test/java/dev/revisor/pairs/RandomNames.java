package dev.revisor.pairs;

import dev.revisor.schema.Identifier;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Names that occur once, some of them hard: reserved words, mixed case, quotes, other scripts, the longest ones. */
final class RandomNames {

    private static final Pattern PLAIN = Pattern.compile("[a-z]+_\\d+");
    private static final int LONGEST = 63;

    private final Random random;
    private final List<String> reserved = new ArrayList<>(
            List.of("order", "group", "select", "user", "value", "key", "table", "index", "Title", "LIMIT", "desc"));
    private int number;

    RandomNames(Random random) {
        this.random = random;
        Collections.shuffle(reserved, random);
    }

    /** A name of whatever kind. */
    Identifier next(String prefix) {
        int id = ++number;
        return switch (random.nextInt(14)) {
            case 0 -> reserved.isEmpty() ? plain(prefix) : Identifier.of(reserved.remove(0));
            case 1 -> Identifier.of("Mixed" + prefix + "ID" + id);
            case 2 -> Identifier.exact("Exact" + prefix + "_" + id);
            case 3 -> Identifier.exact("a \"quoted\" `" + prefix + "` " + id);
            case 4 -> Identifier.of("größe_" + prefix + id);
            case 5 -> Identifier.exact("日本_" + id);
            case 6 -> Identifier.of(longest(prefix + "_" + id + "_"));
            default -> Identifier.of(prefix + "_" + id);
        };
    }

    /** A name that every database takes without quotes, so that expressions can speak of it. */
    Identifier plain(String prefix) {
        return Identifier.of(prefix + "_" + ++number);
    }

    /** A name, or none, so that the convention gives one. */
    @Nullable
    Identifier maybe(String prefix) {
        return random.nextBoolean() ? null : next(prefix);
    }

    static boolean isPlain(Identifier name) {
        return !name.exact() && PLAIN.matcher(name.text()).matches();
    }

    private static String longest(String start) {
        return start + "x".repeat(LONGEST - start.length());
    }
}
