package dev.revisor.migration;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says which name the table of an entity, or the column of an attribute, had before, so that autogenerate renames it
 * and keeps the rows.
 *
 * <p>It counts while a database has the old name and lacks the new one, and may go when no such database is left. On an
 * attribute that is a collection it speaks of the collection's table; on one with several columns it says nothing.
 */
@Documented
@Target({ElementType.TYPE, ElementType.FIELD, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface RenamedFrom {

    /** The old name of the table or column, in double quotes where its letter case counts. */
    String value();
}
