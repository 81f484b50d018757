package dev.revisor.diff;

import java.util.Locale;

/** How alike two names are: by the letters to change, or by the shorter one inside the longer one. */
final class NameLikeness {

    private static final int INSIDE = 80;

    private NameLikeness() {}

    /** 100 for equal names whatever their letter case, 0 for names that have nothing in common. */
    static int percent(String one, String other) {
        String left = one.toLowerCase(Locale.ROOT);
        String right = other.toLowerCase(Locale.ROOT);
        int longest = Math.max(left.length(), right.length());
        int byLetters = 100 * (longest - distance(left, right)) / longest;
        return left.contains(right) || right.contains(left) ? Math.max(INSIDE, byLetters) : byLetters;
    }

    /** Levenshtein's distance, a row of its matrix at a time. */
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length()];
    }
}
