package dev.revisor.source;

import dev.revisor.migration.AttributeNote;
import dev.revisor.schema.Attribute;
import dev.revisor.schema.ColumnAttributes;
import dev.revisor.schema.Identifier;
import dev.revisor.schema.TableName;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads what {@link AttributeBlock} wrote, also where a formatter has broken its lines elsewhere or somebody has edited
 * it. What it does not understand is left out.
 */
final class AttributeBlockReader {

    private static final Pattern TITLE = Pattern.compile(Arrays.stream(AttributeBlock.TITLE.split(" ", 0))
            .map(Pattern::quote)
            .collect(Collectors.joining("[\\s*/-]+")));
    private static final Pattern LINE_COMMENT = Pattern.compile("\\s*(?:--|//)(.*)");
    private static final Pattern DECORATION = Pattern.compile("^[\\s*]+");

    private final List<String> words;
    private final List<String> unread = new ArrayList<>();
    private ColumnAttributes attributes = ColumnAttributes.NONE;
    private @Nullable TableName table;
    private @Nullable String owner;

    private AttributeBlockReader(List<String> words) {
        this.words = words;
    }

    /** What is noted in the text of a file; where it is noted twice, the last counts. */
    static AttributeNote read(String text) {
        Matcher title = TITLE.matcher(text);
        AttributeNote note = AttributeNote.NONE;
        while (title.find()) {
            note = new AttributeBlockReader(words(text, title)).read();
        }
        return note;
    }

    /** What is noted in a file, in whatever encoding it is; nothing where it can't be read any more. */
    static AttributeNote read(Path file) {
        try {
            return read(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
        } catch (IOException gone) {
            return AttributeNote.NONE;
        }
    }

    private static List<String> words(String text, Matcher title) {
        String before = text.substring(text.lastIndexOf('\n', title.start()) + 1, title.start());
        String behind = text.substring(title.end());
        String content = LINE_COMMENT.matcher(before).matches() ? ofLines(behind) : ofBlock(behind);
        return Arrays.stream(content.split("\\s+", 0))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static String ofLines(String behind) {
        List<String> lines = behind.lines().toList();
        StringBuilder content = new StringBuilder(lines.isEmpty() ? "" : lines.get(0));
        for (String line : lines.subList(Math.min(1, lines.size()), lines.size())) {
            Matcher comment = LINE_COMMENT.matcher(line);
            if (!comment.matches()) {
                break;
            }
            content.append(' ').append(comment.group(1));
        }
        return content.toString();
    }

    private static String ofBlock(String behind) {
        int end = behind.indexOf("*/");
        return (end < 0 ? behind : behind.substring(0, end))
                .lines()
                .map(line -> DECORATION.matcher(line).replaceFirst(""))
                .collect(Collectors.joining(" "));
    }

    private AttributeNote read() {
        int at = 0;
        while (at < words.size()) {
            if (isHead(at)) {
                begin(words.get(at), words.get(at + 2));
                at += 3;
            } else {
                take(words.get(at));
                at++;
            }
        }
        return new AttributeNote(attributes, unread);
    }

    private boolean isHead(int at) {
        return at + 2 < words.size()
                && words.get(at + 1).equals("=")
                && words.get(at + 2).endsWith(":");
    }

    private void begin(String tableWord, String ownerWord) {
        table = NotedName.table(tableWord).orElse(null);
        owner = NotedName.path(ownerWord.substring(0, ownerWord.length() - 1)).orElse(null);
        if (table == null || owner == null) {
            unread.add(tableWord + " = " + ownerWord);
        }
    }

    private void take(String word) {
        int equals = word.indexOf('=');
        Optional<Attribute> attribute = attribute(word.substring(equals + 1));
        Optional<Identifier> column = equals < 0
                ? attribute
                        .map(NotedName::conventional)
                        .filter(name -> NotedName.of(name).equals(name.text()))
                : NotedName.identifier(word.substring(0, equals));
        if (table == null || attribute.isEmpty() || column.isEmpty()) {
            unread.add(word);
        } else {
            attributes = attributes.plus(table, column.get(), attribute.get());
        }
    }

    private Optional<Attribute> attribute(String path) {
        String entity = owner;
        return entity == null ? Optional.empty() : NotedName.path(path).map(read -> new Attribute(entity, read));
    }
}
