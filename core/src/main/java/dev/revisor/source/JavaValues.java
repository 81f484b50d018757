package dev.revisor.source;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.temporal.TemporalAccessor;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The values of inserted rows as Java expressions. */
final class JavaValues {

    private final JavaImports imports;

    JavaValues(JavaImports imports) {
        this.imports = imports;
    }

    /**
     * The expression for a value.
     *
     * @throws IllegalArgumentException if a row can't have values of this type
     */
    JavaCode of(@Nullable Object value) {
        if (value == null) {
            return JavaNames.NULL;
        }
        if (value instanceof String text) {
            return new JavaText(text);
        }
        if (value instanceof Boolean) {
            return new JavaWord(value.toString());
        }
        if (value instanceof byte[] bytes) {
            return JavaChain.of(
                    JavaCall.of(imports.type(HexFormat.class) + ".of"), List.of(JavaCall.of("parseHex", hex(bytes))));
        }
        return value instanceof Number number ? number(number) : parsed(value);
    }

    private static JavaCode hex(byte[] bytes) {
        return new JavaText(HexFormat.of().formatHex(bytes));
    }

    private JavaCode number(Number number) {
        if (number instanceof Integer) {
            return new JavaWord(number.toString());
        }
        if (number instanceof Long) {
            return new JavaWord(number + "L");
        }
        if (number instanceof BigDecimal || number instanceof BigInteger) {
            return JavaCall.of("new " + imports.type(number.getClass()), new JavaText(number.toString()));
        }
        if (number instanceof Short || number instanceof Byte || number instanceof Float || number instanceof Double) {
            return JavaCall.of(number.getClass().getSimpleName() + ".valueOf", new JavaText(number.toString()));
        }
        throw unsupported(number);
    }

    private JavaCode parsed(Object value) {
        if (value instanceof UUID) {
            return JavaCall.of(imports.type(UUID.class) + ".fromString", new JavaText(value.toString()));
        }
        if (value instanceof TemporalAccessor
                && value.getClass().getPackageName().equals("java.time")) {
            return JavaCall.of(imports.type(value.getClass()) + ".parse", new JavaText(value.toString()));
        }
        throw unsupported(value);
    }

    private static IllegalArgumentException unsupported(Object value) {
        return new IllegalArgumentException("A row can't have a value of type '"
                + value.getClass().getName() + "': give a string, number, boolean, UUID, java.time value or bytes");
    }
}
