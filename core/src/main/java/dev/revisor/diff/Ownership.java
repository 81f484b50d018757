package dev.revisor.diff;

import dev.revisor.schema.Schema;
import dev.revisor.schema.Sequence;
import dev.revisor.schema.Table;
import dev.revisor.schema.TableElement;

/** Who vouches for what may be dropped. */
public interface Ownership {

    /** Everything may be dropped. */
    Ownership ALL = new Ownership() {
        @Override
        public boolean owns(Table table) {
            return true;
        }

        @Override
        public boolean owns(Table table, TableElement element) {
            return true;
        }

        @Override
        public boolean owns(Sequence sequence) {
            return true;
        }
    };

    /** Whether this table may be dropped. */
    boolean owns(Table table);

    /** Whether a column, constraint or index of a table that stays may be dropped. */
    boolean owns(Table table, TableElement element);

    /** Whether this sequence may be dropped. */
    boolean owns(Sequence sequence);

    /** Only what a schema contains may be dropped; constraints and indexes go by their columns, whatever their names. */
    static Ownership of(Schema ours, Equivalence equivalence) {
        return new SchemaOwnership(ours, equivalence);
    }
}
