package dev.revisor.command;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An option of a command.
 *
 * @param name the long form with its dashes
 * @param shortName the short form with its dash, or null
 * @param valueName what to call its value in help, or null for a flag
 * @param repeatable whether it may stand more than once
 * @param help what it does, in a few words
 */
record Option(
        String name, @Nullable String shortName, @Nullable String valueName, boolean repeatable, String help) {

    static Option flag(String name, String help) {
        return new Option(name, null, null, false, help);
    }

    static Option flag(String name, String shortName, String help) {
        return new Option(name, shortName, null, false, help);
    }

    static Option value(String name, String valueName, String help) {
        return new Option(name, null, valueName, false, help);
    }

    static Option value(String name, String shortName, String valueName, String help) {
        return new Option(name, shortName, valueName, false, help);
    }

    Option repeated() {
        return new Option(name, shortName, valueName, true, help);
    }

    /** The rule that this one is given only with another. */
    OptionRule needs(Option other, String advice) {
        return new OptionRule(this, other, true, advice);
    }

    /** The rule that not both are given. */
    OptionRule excludes(Option other, String advice) {
        return new OptionRule(this, other, false, advice);
    }

    boolean isFlag() {
        return valueName == null;
    }

    boolean isCalled(String word) {
        return name.equals(word) || word.equals(shortName);
    }

    /** How help shows it, such as {@code -m, --message TEXT}. */
    String synopsis() {
        String names = shortName == null ? name : shortName + ", " + name;
        if (valueName == null) {
            return names;
        }
        boolean isChoice = ValueKind.of(valueName) == ValueKind.CHOICE;
        return names + " " + (isChoice ? valueName : valueName.toUpperCase(Locale.ROOT));
    }
}
