package dev.revisor.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Free text as Java comments that end where they should, whatever the text is. */
final class JavaComment {

    private static final String SENTENCE_ENDS = ".!?:;。！？";

    private JavaComment() {}

    /** The Javadoc of a class: a sentence made of a message, and paragraphs below it. */
    static String javadoc(String message, List<String> paragraphs) {
        List<String> texts = new ArrayList<>();
        if (!oneLine(message).isEmpty()) {
            texts.add(sentence(message));
        }
        paragraphs.forEach(paragraph -> texts.add((texts.isEmpty() ? "" : "<p>") + html(paragraph)));
        if (texts.isEmpty()) {
            return "";
        }
        String single = "/** " + texts.get(0) + " */\n";
        return texts.size() == 1 && single.length() <= JavaCode.WIDTH + 1 ? single : block(texts);
    }

    /** Text at the top of a file as a block comment, with an empty line below it; nothing for no text. */
    static String header(String text) {
        if (text.isBlank()) {
            return "";
        }
        return text.lines()
                .map(line -> (" * " + lineSafe(line).replace("*/", "* /")).stripTrailing() + "\n")
                .collect(Collectors.joining("", "/*\n", " */\n\n"));
    }

    /** A text on one line, without the beginning of a Unicode escape. */
    static String lineSafe(String text) {
        return oneLine(text).replace("\\u", "\\ u");
    }

    /** A text whose line ends and other invisible characters are single spaces. */
    static String oneLine(String text) {
        StringBuilder line = new StringBuilder();
        text.codePoints()
                .map(point -> StringLiteral.isVisible(point) ? point : ' ')
                .forEach(line::appendCodePoint);
        return line.toString().strip().replaceAll(" +", " ");
    }

    private static String sentence(String message) {
        String line = oneLine(message);
        int first = line.offsetByCodePoints(0, 1);
        String capital = line.substring(0, first).toUpperCase(Locale.ROOT) + line.substring(first);
        boolean ended = SENTENCE_ENDS.indexOf(line.charAt(line.length() - 1)) >= 0;
        return html(ended ? capital : capital + ".");
    }

    private static String html(String text) {
        return oneLine(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("@", "&#64;")
                .replace("{", "&#123;")
                .replace("\\", "&#92;")
                .replace("*/", "*&#47;");
    }

    private static String block(List<String> texts) {
        StringBuilder block = new StringBuilder("/**\n");
        for (String text : texts) {
            block.append(text.startsWith("<p>") ? " *\n" : "");
            WrappedText.lines(text, JavaCode.WIDTH - 3)
                    .forEach(line -> block.append(" * ").append(line).append('\n'));
        }
        return block.append(" */\n").toString();
    }
}
