package dev.revisor.diff;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/** Which values of a column a change of its type does not leave as they are. */
public sealed interface ValueRisk {

    /** Which values these are, in the words behind "values"; empty where it is all of them. */
    String which();

    /** Whether they are changed; otherwise they do not fit. */
    default boolean isChange() {
        return false;
    }

    /**
     * Values that are too long.
     *
     * @param length how long they may be
     * @param isBinary whether that counts bytes; else characters
     */
    record TooLong(int length, boolean isBinary) implements ValueRisk {

        @Override
        public String which() {
            return "longer than " + length + (isBinary ? " bytes" : " characters");
        }
    }

    /**
     * Numbers that are too small or too large.
     *
     * @param least the smallest that fits
     * @param most the largest that fits
     */
    record OutOfRange(BigDecimal least, BigDecimal most) implements ValueRisk {

        public OutOfRange {
            Objects.requireNonNull(least, "least");
            Objects.requireNonNull(most, "most");
        }

        @Override
        public String which() {
            return "outside of " + least.toPlainString() + " to " + most.toPlainString();
        }
    }

    /**
     * Numbers that are rounded.
     *
     * @param scale how many digits after the point stay
     */
    record Rounded(int scale) implements ValueRisk {

        @Override
        public String which() {
            return "with more than " + scale + (scale == 1 ? " digit" : " digits") + " after the point";
        }

        @Override
        public boolean isChange() {
            return true;
        }
    }

    /**
     * Words that are not in the list any more.
     *
     * @param words the list
     */
    record NotListed(List<String> words) implements ValueRisk {

        public NotListed {
            words = List.copyOf(words);
        }

        @Override
        public String which() {
            return "other than '" + String.join("', '", words) + "'";
        }
    }

    /** Values that become those of another type, or lose something that nobody can count. */
    record Converted() implements ValueRisk {

        @Override
        public String which() {
            return "";
        }

        @Override
        public boolean isChange() {
            return true;
        }
    }
}
