package dev.revisor.hibernate;

import dev.revisor.error.MigrationException;
import dev.revisor.schema.TableName;

/** A table or sequence that two entity manager factories of one data source define differently. */
public final class ConflictingMappingsException extends MigrationException {

    private final TableName name;
    private final String difference;

    ConflictingMappingsException(TableName name, String difference) {
        super("'" + name + "' is mapped twice, and the two differ in " + difference
                + ": let one entity manager factory map it, or both alike");
        this.name = name;
        this.difference = difference;
    }

    /** The table or sequence. */
    public TableName name() {
        return name;
    }

    /** What differs, such as {@code column 'email'}. */
    public String difference() {
        return difference;
    }
}
