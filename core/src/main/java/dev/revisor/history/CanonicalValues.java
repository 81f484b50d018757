package dev.revisor.history;

import static dev.revisor.history.CanonicalText.node;
import static dev.revisor.history.CanonicalText.text;

import java.math.BigDecimal;
import java.time.temporal.Temporal;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Values of inserted rows in their canonical form. */
final class CanonicalValues {

    private CanonicalValues() {}

    static String value(@Nullable Object value) {
        if (value == null) {
            return "null";
        }
        if (value instanceof BigDecimal decimal) {
            return node("number", decimal.toPlainString());
        }
        if (value instanceof Number || value instanceof Boolean) {
            return node(value instanceof Number ? "number" : "truth", value.toString());
        }
        if (value instanceof byte[] bytes) {
            return node("bytes", text(HexFormat.of().formatHex(bytes)));
        }
        // The forms of java.time are ISO 8601, which their own documentation promises.
        return value instanceof Temporal ? node("time", text(value.toString())) : text(value.toString());
    }
}
