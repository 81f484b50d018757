package dev.revisor;

import dev.revisor.autogenerate.Autogenerate;
import dev.revisor.autogenerate.ChangeLine;
import dev.revisor.autogenerate.ChangeList;
import dev.revisor.autogenerate.Draft;
import dev.revisor.autogenerate.DraftOptions;
import dev.revisor.autogenerate.Past;
import dev.revisor.autogenerate.ServerSpelling;
import dev.revisor.autogenerate.Target;
import dev.revisor.dialect.CatalogAccessException;
import dev.revisor.dialect.Dialect;
import dev.revisor.dialect.Inspection;
import dev.revisor.dialect.InspectionScope;
import dev.revisor.hibernate.TargetModel;
import dev.revisor.history.History;
import dev.revisor.migration.AttributeNote;
import dev.revisor.operation.Operation;
import dev.revisor.runner.Revisions;
import dev.revisor.schema.ColumnAttributes;
import dev.revisor.schema.Identifier;
import dev.revisor.schema.Schema;
import dev.revisor.schema.Table;
import dev.revisor.schema.TableName;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Holds the entities against the catalogs of a database. */
final class Comparer {

    private final MigrationsSettings settings;
    private final Dialect dialect;
    private final Revisions revisions;
    private final Supplier<TargetModel> model;
    private final Predicate<TableName> isCompared;

    Comparer(MigrationsSettings settings, Dialect dialect, Revisions revisions) {
        this.settings = settings;
        this.dialect = dialect;
        this.revisions = revisions;
        this.model = new Memo<>(settings.target());
        this.isCompared = settings.compared().and(name -> !settings.tables().contains(name));
    }

    /** What the entities want that the database lacks. */
    Comparison compare(History history, DraftOptions options) {
        return compare(past(history.applied()), target(), isComparedWithEntities(), options);
    }

    /**
     * What the entities want that the revisions don't make, without a database.
     *
     * @throws UnreplayableSqlException if only a database knows what the revisions make
     */
    Comparison compareWithRevisions(DraftOptions options) {
        UnreplayedSteps unreplayed = UnreplayedSteps.in(revisions, dialect.database());
        if (!unreplayed.changes().isEmpty()) {
            throw new UnreplayableSqlException(unreplayed.changes());
        }
        Target target = target();
        Set<String> ids = revisions.graph().ids();
        Draft draft = new Autogenerate(dialect, ServerSpelling.offline(dialect), settings.rules())
                .draft(only(past(ids), isComparedWithEntities()), target, options)
                .withNotes(offlineNotes(unreplayed));
        String counterpart = "%d %s, as on %s"
                .formatted(ids.size(), ids.size() == 1 ? "revision" : "revisions", dialect.displayName());
        return new Comparison(draft, target.schema().tables().size(), counterpart);
    }

    private static List<String> offlineNotes(UnreplayedSteps unreplayed) {
        List<String> notes = new ArrayList<>();
        notes.add("Without a database, expressions are compared by rules: a server might spell two alike");
        unreplayed.others().forEach(step -> notes.add("Taken to leave the tables as they are: " + step));
        return notes;
    }

    /** What creates everything that the entities want. */
    List<Operation> creation() {
        Inspection nothing = new Inspection(Schema.EMPTY, List.of());
        return new Autogenerate(dialect, tables -> tables, settings.rules())
                .draft(Past.EMPTY, nothing, target(), DraftOptions.DEFAULT)
                .upgrade();
    }

    /** What these revisions make that the database lacks; what else it has does not matter. */
    List<ChangeLine> differencesFrom(Set<String> ids) {
        Schema replayed = revisions.replay(ids, dialect.database());
        Target target = new Target(only(replayed), List.of(), List.of(), ColumnAttributes.NONE);
        return ChangeList.of(compare(Past.of(replayed), target, isCompared, DraftOptions.DEFAULT)
                .draft()
                .upgrade());
    }

    private Comparison compare(Past past, Target target, Predicate<TableName> wanted, DraftOptions options) {
        try (Connection connection = settings.dataSource().getConnection()) {
            InspectionScope scope = new InspectionScope(schemas(past.schema(), target.schema()), wanted);
            Inspection inspection = dialect.inspector().inspect(connection, scope);
            Draft draft = new Autogenerate(dialect, tables -> reprint(connection, tables), settings.rules())
                    .draft(only(past, wanted), inspection, target, options);
            String url = DatabaseAddress.of(connection).withoutParameters();
            return new Comparison(draft, target.schema().tables().size(), dialect.displayName() + " at " + url);
        } catch (SQLException failure) {
            throw new CatalogAccessException(dialect, failure);
        }
    }

    private List<Table> reprint(Connection connection, List<Table> tables) {
        try {
            return dialect.reprinter().reprint(connection, tables);
        } catch (SQLException failure) {
            throw new CatalogAccessException(dialect, failure);
        }
    }

    private Target target() {
        TargetModel wanted = model.get();
        Schema schema = only(wanted.schema());
        return new Target(
                schema,
                wanted.initialRows(),
                wanted.renames(),
                wanted.attributes().only(schema));
    }

    private Past past(Set<String> ids) {
        AttributeNote noted = revisions.attributes(ids, dialect.database());
        return new Past(revisions.replay(ids, dialect.database()), noted.attributes(), noted.unread());
    }

    private static Past only(Past past, Predicate<TableName> wanted) {
        return new Past(only(past.schema(), wanted), past.attributes(), past.notes());
    }

    private Schema only(Schema schema) {
        return only(schema, isCompared);
    }

    private static Schema only(Schema schema, Predicate<TableName> wanted) {
        return Schema.of(
                schema.tables().values().stream()
                        .filter(table -> wanted.test(table.name()))
                        .toList(),
                schema.sequences().values().stream()
                        .filter(sequence -> wanted.test(sequence.name()))
                        .toList());
    }

    private static Set<Identifier> schemas(Schema replayed, Schema target) {
        return Stream.of(replayed, target)
                .flatMap(schema ->
                        Stream.concat(schema.tables().keySet().stream(), schema.sequences().keySet().stream()))
                .map(TableName::schema)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private Predicate<TableName> isComparedWithEntities() {
        Set<String> idTables =
                model.get().idTables().stream().map(dialect::quote).collect(Collectors.toSet());
        return isCompared.and(name -> !idTables.contains(dialect.quote(name)));
    }
}
