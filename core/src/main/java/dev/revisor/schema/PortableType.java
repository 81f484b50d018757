package dev.revisor.schema;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A type with the same meaning on every database.
 *
 * @param kind what it holds
 * @param arguments length, precision and scale, or fractional digits, as the kind wants them
 */
public record PortableType(Kind kind, List<Integer> arguments) implements ColumnType {

    /** What a portable type holds, with the number of its arguments. */
    public enum Kind {
        BOOL(0),
        TINYINT(0),
        SMALLINT(0),
        INTEGER(0),
        BIGINT(0),
        REAL(0),
        DOUBLE(0),
        DECIMAL(2),
        CHAR(1),
        VARCHAR(1),
        LONG_VARCHAR(0),
        CLOB(0),
        BLOB(0),
        VARBINARY(1),
        UUID(0),
        DATE(0),
        TIME(1),
        TIME_WITH_TIME_ZONE(1),
        TIMESTAMP(1),
        INSTANT(1),
        TIMESTAMP_WITH_TIME_ZONE(1),
        JSON(0),
        XML(0),
        INET(0);

        private final int arguments;

        Kind(int arguments) {
            this.arguments = arguments;
        }

        /** How many arguments a type of this kind has. */
        public int arguments() {
            return arguments;
        }
    }

    public PortableType {
        Objects.requireNonNull(kind, "kind");
        arguments = List.copyOf(arguments);
        if (arguments.size() != kind.arguments) {
            throw new IllegalArgumentException(
                    "Type '" + kind + "' takes " + kind.arguments + " arguments, not " + arguments.size());
        }
    }

    /** The argument at a position, counted from 0. */
    public int argument(int position) {
        return arguments.get(position);
    }

    @Override
    public String toString() {
        String name = kind.name().toLowerCase(Locale.ROOT);
        return arguments.isEmpty()
                ? name
                : arguments.stream().map(String::valueOf).collect(Collectors.joining(", ", name + "(", ")"));
    }
}
