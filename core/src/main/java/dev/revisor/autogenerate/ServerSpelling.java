package dev.revisor.autogenerate;

import dev.revisor.dialect.Dialect;
import dev.revisor.schema.Table;

/** How a server spells the expressions of a table. */
@FunctionalInterface
public interface ServerSpelling {

    /** The table as the server would give it back. */
    Table of(Table table);

    /** The spelling where no server can be asked: cheap rules only. */
    static ServerSpelling offline(Dialect dialect) {
        return dialect::canonical;
    }
}
