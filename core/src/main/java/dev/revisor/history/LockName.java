package dev.revisor.history;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
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
        try {
            return MessageDigest.getInstance("SHA-256").digest(("revisor:" + place).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }

    String text() {
        String text = "revisor:" + place;
        return text.length() <= LONGEST ? text : "revisor:" + HexFormat.of().formatHex(digest(), 0, 16);
    }
}
