package dev.revisor.revision;

import java.util.HexFormat;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/** What an id may look like, and how a new one is made. */
public final class RevisionId {

    static final int LONGEST = 255;
    static final List<String> RESERVED = List.of("head", "heads", "base", "current");

    private static final Pattern ALLOWED = Pattern.compile("[A-Za-z0-9_.]{1," + LONGEST + "}");
    private static final int RANDOM_BYTES = 6;

    private RevisionId() {}

    /** A new id: 12 random hexadecimal digits. */
    public static String random(RandomGenerator generator) {
        byte[] bytes = new byte[RANDOM_BYTES];
        generator.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /**
     * Passes an id through that a revision can have.
     *
     * @throws InvalidRevisionIdException if it is empty or too long, holds anything but ASCII letters, digits, {@code _}
     *     and {@code .}, or is a word that targets use
     */
    public static String validate(String id) {
        if (!isPossible(id)) {
            throw new InvalidRevisionIdException(id);
        }
        return id;
    }

    static boolean isPossible(String name) {
        return ALLOWED.matcher(name).matches() && !RESERVED.contains(name);
    }
}
