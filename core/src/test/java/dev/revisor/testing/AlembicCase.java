package dev.revisor.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The numbers of the behaviours of Alembic that a test holds, in the count of the inventory by which this port goes.
 * A number is on a test that means the same, or on a line of {@code docs/alembic-differences.md}, or on both where only
 * a part differs.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface AlembicCase {

    /** The numbers, one or more. */
    int[] value();
}
