package dev.revisor.autogenerate;

import dev.revisor.dialect.Dialect;
import dev.revisor.schema.Table;
import java.util.List;

/** How a server spells the expressions of tables. */
@FunctionalInterface
public interface ServerSpelling {

    /** The tables, in their order, as the server would give them back. */
    List<Table> of(List<Table> tables);

    /** The spelling where no server can be asked: cheap rules only. */
    static ServerSpelling offline(Dialect dialect) {
        return tables -> tables.stream().map(dialect::canonical).toList();
    }
}
