package dev.revisor.autogenerate;

/**
 * A change as a list of changes shows it.
 *
 * @param sign {@code +} for what comes, {@code -} for what goes, {@code ~} for what changes
 * @param subject what it is about, such as {@code customer.email}
 * @param detail the definition, or what becomes of it
 */
public record ChangeLine(char sign, String subject, String detail) {

    private static final int SUBJECT_WIDTH = 28;

    /** This change with the reason why it was thought of. */
    ChangeLine because(String reason) {
        return new ChangeLine(sign, subject, detail + " (" + reason + ")");
    }

    /** The line, its detail in a column of its own. */
    @Override
    public String toString() {
        return "%s %s %s".formatted(sign, pad(subject), detail).stripTrailing();
    }

    private static String pad(String subject) {
        return subject + " ".repeat(Math.max(0, SUBJECT_WIDTH - subject.length() - 1));
    }
}
