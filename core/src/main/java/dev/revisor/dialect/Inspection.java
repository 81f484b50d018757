package dev.revisor.dialect;

import dev.revisor.schema.Schema;
import java.util.List;

/**
 * What an inspection found.
 *
 * @param schema what the schema model can represent
 * @param opaque what it can't: kept, reported once, never dropped or recreated
 */
public record Inspection(Schema schema, List<OpaqueObject> opaque) {

    public Inspection {
        opaque = List.copyOf(opaque);
    }
}
