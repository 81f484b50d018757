package dev.revisor.source;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The line of an SQL revision that names its parents. */
final class SqlParents {

    private static final Pattern LINE = Pattern.compile("[^\\r\\n]*(\\r\\n|\\r|\\n|$)");
    private static final Pattern REVISES = Pattern.compile("--\\s*revises\\s*:(.*)");
    private static final Pattern REVISION = Pattern.compile("(?:\u00ef\u00bb\u00bf)?--\\s*revision\\s*:.*");

    private SqlParents() {}

    /** The text with another parent; nothing where it has no header. */
    static Optional<String> replace(String text, String parent) {
        Optional<String> added = Optional.empty();
        Matcher line = LINE.matcher(text);
        while (line.find() && line.end() > line.start()) {
            String content = text.substring(line.start(), line.start(1));
            if (SqlSection.isLine(content)) {
                return added;
            }
            Matcher revises = REVISES.matcher(content);
            if (revises.matches()) {
                int value = line.start() + revises.start(1);
                return Optional.of(text.substring(0, value) + " " + parent + text.substring(line.start(1)));
            }
            if (REVISION.matcher(content).matches()) {
                String entry = "-- revises: " + parent + line.group(1);
                added = Optional.of(text.substring(0, line.end()) + entry + text.substring(line.end()));
            }
        }
        return added;
    }
}
