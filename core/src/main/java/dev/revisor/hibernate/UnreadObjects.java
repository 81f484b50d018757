package dev.revisor.hibernate;

import java.util.Arrays;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.model.relational.Database;
import org.hibernate.boot.model.relational.SqlStringGenerationContext;
import org.hibernate.mapping.Table;

/** Names what Hibernate would create and a schema can't describe: views, types and whatever else came as SQL. */
final class UnreadObjects {

    private final Notes notes;

    UnreadObjects(Notes notes) {
        this.notes = notes;
    }

    void note(Metadata captured, SqlStringGenerationContext context) {
        Database database = captured.getDatabase();
        new MappedTables(captured)
                .all().stream().filter(Table::isView).forEach(view -> note("View '" + view.getName() + "'"));
        database.getNamespaces()
                .forEach(namespace ->
                        namespace.getUserDefinedTypes().forEach(type -> note("Type '" + type.getName() + "'")));
        database.getAuxiliaryDatabaseObjects().stream()
                .filter(object -> object.appliesToDialect(database.getDialect()))
                .map(object -> object.sqlCreateStrings(context))
                .filter(sql -> Arrays.stream(sql).noneMatch(NamedEnumerations::isCreation))
                .map(sql -> String.join("; ", sql))
                .forEach(sql -> note("What Hibernate creates with '" + sql + "'"));
    }

    private void note(String object) {
        notes.add(object + " is not compared: create and change it with 'execute' in a revision.");
    }
}
