package dev.revisor.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A {@code @Revision} in Java text, and where the values of its attributes stand.
 *
 * @param attributes the places of the values, by the names of their attributes
 */
record AnnotationText(Map<String, Place> attributes) {

    private static final Pattern BEGINNING = Pattern.compile("@\\s*(?:[\\w$]+\\s*\\.\\s*)*Revision\\s*\\(");
    private static final Pattern ATTRIBUTE = Pattern.compile("\\s*([\\w$]+)\\s*=\\s*");

    /**
     * A part of a text.
     *
     * @param start where it begins
     * @param end behind its last character
     */
    record Place(int start, int end) {

        String in(String text) {
            return text.substring(start, end);
        }

        /** The text with something else in this place. */
        String replace(String text, String other) {
            return text.substring(0, start) + other + text.substring(end);
        }
    }

    /** All of them in a text, in order. */
    static List<AnnotationText> in(String source) {
        String code = MaskedJava.of(source);
        List<AnnotationText> found = new ArrayList<>();
        Matcher beginning = BEGINNING.matcher(code);
        while (beginning.find()) {
            found.add(new AnnotationText(attributes(code, beginning.end())));
        }
        return found;
    }

    Optional<Place> value(String attribute) {
        return Optional.ofNullable(attributes.get(attribute));
    }

    private static Map<String, Place> attributes(String code, int from) {
        Map<String, Place> attributes = new LinkedHashMap<>();
        Matcher attribute = ATTRIBUTE.matcher(code);
        int at = from;
        while (attribute.region(at, code.length()).lookingAt()) {
            int end = endOfValue(code, attribute.end());
            int last = attribute.end()
                    + code.substring(attribute.end(), end).stripTrailing().length();
            attributes.put(attribute.group(1), new Place(attribute.end(), last));
            at = Math.min(end + 1, code.length());
        }
        return attributes;
    }

    private static int endOfValue(String code, int from) {
        int depth = 0;
        for (int at = from; at < code.length(); at++) {
            char character = code.charAt(at);
            if (depth == 0 && (character == ',' || character == ')')) {
                return at;
            }
            depth += "({[".indexOf(character) >= 0 ? 1 : ")}]".indexOf(character) >= 0 ? -1 : 0;
        }
        return code.length();
    }
}
