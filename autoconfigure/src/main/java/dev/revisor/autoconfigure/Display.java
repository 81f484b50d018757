package dev.revisor.autoconfigure;

import dev.revisor.command.Palette;
import java.util.Map;
import java.util.function.IntSupplier;
import java.util.stream.Stream;
import org.springframework.util.function.SingletonSupplier;

/**
 * What may be shown to whoever watches.
 *
 * @param resultPalette the colors of the result
 * @param notePalette the colors of everything else
 * @param hasProgress whether a line may be shown and erased again
 * @param columns how wide lines of the result may be
 */
record Display(Palette resultPalette, Palette notePalette, boolean hasProgress, IntSupplier columns) {

    /** Where nobody watches. */
    static final Display NONE = new Display(Palette.PLAIN, Palette.PLAIN, false, () -> Integer.MAX_VALUE);

    /** That of this process. */
    static Display ofProcess() {
        return of(Terminal.find() != null, Terminal.hasErrors(), System.getenv());
    }

    /**
     * Decides by where the output leads, and by the environment: {@code NO_COLOR} (see <a
     * href="https://no-color.org">no-color.org</a>), a terminal that calls itself dumb, and on Windows the signs of
     * those terminals that understand escape sequences.
     */
    static Display of(boolean results, boolean notes, Map<String, String> environment) {
        boolean escapes = understandsEscapes(environment);
        boolean colors = escapes && !environment.containsKey("NO_COLOR");
        SingletonSupplier<Integer> width = SingletonSupplier.of(() -> results ? Terminal.width() : Integer.MAX_VALUE);
        return new Display(palette(colors && results), palette(colors && notes), escapes && notes, width::obtain);
    }

    /** This one where everything goes to where the result goes. */
    Display inOnePlace() {
        return new Display(resultPalette, resultPalette, hasProgress, columns);
    }

    private static Palette palette(boolean isColored) {
        return isColored ? Palette.ANSI : Palette.PLAIN;
    }

    private static boolean understandsEscapes(Map<String, String> environment) {
        String terminal = environment.get("TERM");
        if (terminal != null) {
            return !terminal.isEmpty() && !terminal.equals("dumb");
        }
        return Stream.of("WT_SESSION", "ANSICON", "ConEmuANSI").anyMatch(environment::containsKey);
    }
}
