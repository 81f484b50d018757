package dev.revisor.revision;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A target taken apart: {@code head-2} is the word {@code head} and -2 steps.
 *
 * @param text the target as it was given
 * @param word an id, the beginning of one or a reserved word; empty for the current revisions
 * @param steps how many revisions to go, up if positive
 */
record TargetExpression(String text, String word, int steps) {

    private static final Pattern FORM = Pattern.compile("([A-Za-z0-9_.]*)([+-][0-9]{1,9})?");

    static TargetExpression parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (RevisionRange.isRange(text)) {
            throw new MalformedTargetException(text, "is not one target but a range: give one end of it");
        }
        if (text.isEmpty() || !matcher.matches()) {
            throw new MalformedTargetException(
                    text,
                    "is not understood: give an id or its beginning, 'head', 'heads', 'base', or steps such as '+1',"
                            + " '-1' or '4f2a+2'");
        }
        int steps = matcher.group(2) == null ? 0 : Integer.parseInt(matcher.group(2));
        return new TargetExpression(text, matcher.group(1), steps).meaningful(matcher.group(2) != null);
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
