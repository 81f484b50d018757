package dev.revisor.revision;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A target taken apart: {@code sales@head-2} is the branch {@code sales}, the word {@code head} and -2 steps.
 *
 * @param text the target as it was given
 * @param branch the label or id before the {@code @}, or null
 * @param word an id, a label, the beginning of one or a reserved word; empty for the current revisions
 * @param steps how many revisions to go, up if positive
 */
record TargetExpression(String text, @Nullable String branch, String word, int steps) {

    private static final Pattern FORM =
            Pattern.compile("(?:(?<branch>[A-Za-z0-9_.]+)@)?(?<word>[A-Za-z0-9_.]*)(?<steps>[+-][0-9]{1,9})?");

    static TargetExpression parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (RevisionRange.isRange(text)) {
            throw new MalformedTargetException(text, "is not one target but a range: give one end of it");
        }
        if (!matcher.matches() || isNothing(matcher)) {
            throw new MalformedTargetException(
                    text,
                    "is not understood: give an id or its beginning, a branch label, 'head', 'heads', 'base', steps such"
                            + " as '+1', '-1' or '4f2a+2', or any of these in a branch, such as 'sales@head'");
        }
        String steps = matcher.group("steps");
        TargetExpression expression = new TargetExpression(
                text, matcher.group("branch"), matcher.group("word"), steps == null ? 0 : Integer.parseInt(steps));
        return expression.meaningful(steps != null);
    }

    /** Whether it counts from where somebody is. */
    boolean isRelative() {
        return word.isEmpty();
    }

    private static boolean isNothing(Matcher matcher) {
        return matcher.group("word").isEmpty() && matcher.group("steps") == null;
    }

    private TargetExpression meaningful(boolean walks) {
        if (walks && steps == 0) {
            throw new MalformedTargetException(text, "goes nowhere: give at least one step, such as '+1' or '-1'");
        }
        if (steps > 0 && (word.equals("head") || word.equals("heads"))) {
            throw new MalformedTargetException(
                    text, "is beyond the end: nothing comes after a head, step down from it");
        }
        if (steps < 0 && word.equals("base")) {
            throw new MalformedTargetException(text, "is before the beginning: nothing comes before base, step up");
        }
        return this;
    }
}
