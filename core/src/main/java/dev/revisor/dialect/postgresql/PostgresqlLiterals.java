package dev.revisor.dialect.postgresql;

import dev.revisor.dialect.Literals;
import dev.revisor.schema.Column;
import dev.revisor.schema.PortableType;
import dev.revisor.schema.PortableType.Kind;
import org.jspecify.annotations.Nullable;

/** Literals of PostgreSQL; what is kept as a large object is stored as one, and its number inserted. */
final class PostgresqlLiterals extends Literals {

    static final PostgresqlLiterals INSTANCE = new PostgresqlLiterals();

    private PostgresqlLiterals() {}

    @Override
    public String literal(@Nullable Object value, @Nullable Column column) {
        String literal = super.literal(value, column);
        if (value instanceof CharSequence && isOf(Kind.CLOB, column)) {
            return "lo_from_bytea(0, convert_to(" + literal + ", 'UTF8'))";
        }
        return value instanceof byte[] && isOf(Kind.BLOB, column) ? "lo_from_bytea(0, " + literal + ")" : literal;
    }

    @Override
    protected String number(Number number) {
        return Double.isFinite(number.doubleValue()) ? super.number(number) : text(number.toString());
    }

    @Override
    protected String bytes(byte[] bytes) {
        return "'\\x" + hex(bytes) + "'::bytea";
    }

    private static boolean isOf(Kind kind, @Nullable Column column) {
        return column != null && column.type() instanceof PortableType type && type.kind() == kind;
    }
}
