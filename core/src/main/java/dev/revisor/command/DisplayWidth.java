package dev.revisor.command;

/**
 * How many columns of a terminal a text takes: two for wide characters of East Asian scripts and emoji, none for marks
 * that combine and for colors. Which characters are wide is in Unicode's annex 11, here as blocks.
 */
final class DisplayWidth {

    private static final String ELLIPSIS = "...";

    /** The first and the last character of each block of wide ones. */
    private static final int[] WIDE = {
        0x1100, 0x115F, 0x231A, 0x231B, 0x2329, 0x232A, 0x23E9, 0x23EC, 0x2E80, 0x303E, 0x3041, 0x4DBF, 0x4E00, 0xA4CF,
        0xA960, 0xA97C, 0xAC00, 0xD7A3, 0xF900, 0xFAFF, 0xFE30, 0xFE6F, 0xFF00, 0xFF60, 0xFFE0, 0xFFE6, 0x1F300,
        0x1F64F, 0x1F680, 0x1F6FC, 0x1F900, 0x1F9FF, 0x1FA70, 0x1FAFF, 0x20000, 0x3FFFD
    };

    private DisplayWidth() {}

    static int of(String text) {
        return Palette.ESCAPES
                .matcher(text)
                .replaceAll("")
                .codePoints()
                .map(DisplayWidth::of)
                .sum();
    }

    /** The text, or as much of it as fits together with an ellipsis; for texts without colors. */
    static String cut(String text, int width) {
        if (of(text) <= width) {
            return text;
        }
        StringBuilder cut = new StringBuilder();
        int left = width - of(ELLIPSIS);
        for (int character : text.codePoints().toArray()) {
            left -= of(character);
            if (left < 0) {
                break;
            }
            cut.appendCodePoint(character);
        }
        return width < 1 ? "" : cut + ELLIPSIS;
    }

    static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - of(text)));
    }

    private static int of(int character) {
        return switch (Character.getType(character)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT, Character.CONTROL -> 0;
            default -> isWide(character) ? 2 : 1;
        };
    }

    private static boolean isWide(int character) {
        for (int i = 0; i < WIDE.length; i += 2) {
            if (character >= WIDE[i] && character <= WIDE[i + 1]) {
                return true;
            }
        }
        return false;
    }
}
