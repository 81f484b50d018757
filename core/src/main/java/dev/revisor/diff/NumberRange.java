package dev.revisor.diff;

import dev.revisor.schema.PortableType;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * The numbers that a type holds.
 *
 * @param least the smallest
 * @param most the largest
 * @param scale how many decimal digits after the point it keeps
 * @param digits how many decimal digits of a large number it keeps
 */
record NumberRange(BigDecimal least, BigDecimal most, int scale, int digits) {

    private static final int ENDLESS = Integer.MAX_VALUE;

    /** Whether it keeps only the first digits of a number. */
    boolean isFloating() {
        return scale == ENDLESS;
    }

    /** The range of a type, or null if it holds no numbers. */
    static @Nullable NumberRange of(PortableType type) {
        return switch (type.kind()) {
            case TINYINT -> integer(7);
            case SMALLINT -> integer(15);
            case INTEGER -> integer(31);
            case BIGINT -> integer(63);
            case DECIMAL -> decimal(type.argument(0), type.argument(1));
            // Digits that IEEE 754 keeps whatever the number.
            case REAL -> floating(BigDecimal.valueOf(Float.MAX_VALUE), 6);
            case DOUBLE -> floating(BigDecimal.valueOf(Double.MAX_VALUE), 15);
            default -> null;
        };
    }

    private static NumberRange integer(int bits) {
        BigDecimal beyond = new BigDecimal(BigInteger.ONE.shiftLeft(bits));
        return new NumberRange(beyond.negate(), beyond.subtract(BigDecimal.ONE), 0, beyond.precision());
    }

    private static NumberRange decimal(int precision, int scale) {
        BigDecimal most = new BigDecimal(BigInteger.TEN.pow(precision).subtract(BigInteger.ONE), scale);
        return new NumberRange(most.negate(), most, scale, precision);
    }

    private static NumberRange floating(BigDecimal most, int digits) {
        return new NumberRange(most.negate(), most, ENDLESS, digits);
    }
}
