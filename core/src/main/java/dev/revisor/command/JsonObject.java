package dev.revisor.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An object of RFC 8259 that is written as text: members in the order in which they were given, two spaces deep, and
 * outside of ASCII escaped, so that it survives whatever encoding the output has.
 */
final class JsonObject {

    private static final int FIRST_PRINTABLE = 0x20;
    private static final int LAST_PRINTABLE = 0x7e;

    private final Map<String, Object> members = new LinkedHashMap<>();

    /**
     * Adds a member.
     *
     * @param value null to leave it away, an object, a list of values, a boolean or a number; anything else becomes a
     *     string
     */
    JsonObject with(String name, @Nullable Object value) {
        if (value != null) {
            members.put(name, value);
        }
        return this;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        write(this, "", text);
        return text.toString();
    }

    private static void write(Object value, String indentation, StringBuilder text) {
        if (value instanceof JsonObject object) {
            object.writeMembers(indentation, text);
        } else if (value instanceof List<?> list) {
            writeElements(list, indentation, text);
        } else if (value instanceof Boolean || value instanceof Number) {
            text.append(value);
        } else {
            writeString(value.toString(), text);
        }
    }

    private void writeMembers(String indentation, StringBuilder text) {
        String deeper = indentation + "  ";
        String separator = "\n" + deeper;
        text.append('{');
        for (Map.Entry<String, Object> member : members.entrySet()) {
            text.append(separator);
            writeString(member.getKey(), text);
            write(member.getValue(), deeper, text.append(": "));
            separator = ",\n" + deeper;
        }
        text.append(members.isEmpty() ? "}" : "\n" + indentation + "}");
    }

    private static void writeElements(List<?> elements, String indentation, StringBuilder text) {
        boolean isShort = elements.stream().noneMatch(JsonObject.class::isInstance);
        String deeper = indentation + "  ";
        String separator = isShort ? "" : "\n" + deeper;
        text.append('[');
        for (Object element : elements) {
            write(element, deeper, text.append(separator));
            separator = isShort ? ", " : ",\n" + deeper;
        }
        text.append(isShort ? "]" : "\n" + indentation + "]");
    }

    private static void writeString(String string, StringBuilder text) {
        text.append('"');
        string.chars().forEach(character -> writeCharacter((char) character, text));
        text.append('"');
    }

    private static void writeCharacter(char character, StringBuilder text) {
        if (character == '"' || character == '\\') {
            text.append('\\').append(character);
            return;
        }
        if (character >= FIRST_PRINTABLE && character <= LAST_PRINTABLE) {
            text.append(character);
            return;
        }
        text.append("\\u");
        for (int shift = 12; shift >= 0; shift -= 4) {
            text.append(Character.forDigit(character >> shift & 0xf, 16));
        }
    }
}
