package dev.revisor.history;

import java.util.HexFormat;

/**
 * What a lock is for.
 *
 * @param place the history it protects, with the schema or database that it is in
 */
record LockName(String place) {

    /** The longest name of a lock on MySQL. */
    private static final int LONGEST = 64;

    byte[] digest() {
        return Sha256.of("revisor:" + place);
    }

    String text() {
        String text = "revisor:" + place;
        return text.length() <= LONGEST ? text : "revisor:" + HexFormat.of().formatHex(digest(), 0, 16);
    }
}
