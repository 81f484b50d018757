package dev.revisor.hibernate;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hibernate.type.descriptor.WrapperOptions;
import org.hibernate.type.descriptor.java.JavaType;
import org.hibernate.type.format.FormatMapper;

/** Writes maps of words as JSON and leaves text alone, which saves libraries for JSON and XML. */
final class SampleFormat implements FormatMapper {

    private static final Pattern ENTRY = Pattern.compile("\"([^\"]*)\"\\s*:\\s*\"([^\"]*)\"");

    @Override
    public <T> T fromString(CharSequence text, JavaType<T> type, WrapperOptions options) {
        Object value = type.getJavaTypeClass() == String.class ? text.toString() : entries(text);
        return type.getJavaTypeClass().cast(value);
    }

    @Override
    public <T> String toString(T value, JavaType<T> type, WrapperOptions options) {
        return value instanceof Map<?, ?> map
                ? map.entrySet().stream()
                        .map(entry -> "\"" + entry.getKey() + "\":\"" + entry.getValue() + "\"")
                        .collect(Collectors.joining(",", "{", "}"))
                : value.toString();
    }

    private static Map<String, String> entries(CharSequence json) {
        Map<String, String> entries = new TreeMap<>();
        ENTRY.matcher(json).results().forEach(entry -> entries.put(entry.group(1), entry.group(2)));
        return entries;
    }
}
