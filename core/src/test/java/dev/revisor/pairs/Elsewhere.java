package dev.revisor.pairs;

import java.util.Locale;
import java.util.TimeZone;
import java.util.function.Supplier;

/** Does something where letters are folded in another way and the sun rises earlier. */
final class Elsewhere {

    private Elsewhere() {}

    static <T> T call(Supplier<T> work) {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        Locale.setDefault(Locale.forLanguageTag("tr-TR"));
        TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Chatham"));
        try {
            return work.get();
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }
}
