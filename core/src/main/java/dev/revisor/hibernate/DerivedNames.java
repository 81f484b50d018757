package dev.revisor.hibernate;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hibernate.boot.model.naming.Identifier;
import org.hibernate.boot.model.naming.ImplicitForeignKeyNameSource;
import org.hibernate.boot.model.naming.ImplicitIndexNameSource;
import org.hibernate.boot.model.naming.ImplicitNamingStrategy;
import org.hibernate.boot.spi.MetadataBuildingContext;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.ForeignKey;
import org.hibernate.mapping.Index;
import org.jspecify.annotations.Nullable;

/**
 * Tells names that the naming strategy of Hibernate derived from those that somebody wrote, for the kinds of which
 * Hibernate does not remember it: by deriving the name again, and by the form that its own strategies give it.
 */
final class DerivedNames {

    // A prefix and the base 35 digits of an MD5 sum.
    private static final Pattern HASHED = Pattern.compile("(?:FK|UK|IDX)_?[0-9a-y]{20,26}", Pattern.CASE_INSENSITIVE);

    private DerivedNames() {}

    static boolean isDerived(ForeignKey key) {
        return isHashed(key.getName())
                || context(key.getColumns())
                        .map(context -> strategy(context).determineForeignKeyName(new ForeignKeySource(key, context)))
                        .filter(derived -> derived.getText().equals(text(key.getName())))
                        .isPresent();
    }

    static boolean isDerived(Index index) {
        return isHashed(index.getName())
                || context(tableColumns(index))
                        .map(context -> strategy(context).determineIndexName(new IndexSource(index, context)))
                        .filter(derived -> derived.getText().equals(text(index.getName())))
                        .isPresent();
    }

    private static boolean isHashed(String name) {
        return HASHED.matcher(text(name)).matches();
    }

    private static String text(String name) {
        return Identifier.toIdentifier(name).getText();
    }

    // The columns of an index are copies that know nothing but their names.
    private static List<Column> tableColumns(Index index) {
        return index.getSelectables().stream()
                .filter(Column.class::isInstance)
                .map(column -> index.getTable().getColumn((Column) column))
                .filter(Objects::nonNull)
                .toList();
    }

    private static Optional<MetadataBuildingContext> context(List<Column> columns) {
        return columns.stream()
                .map(Column::getValue)
                .filter(Objects::nonNull)
                .map(value -> value.getBuildingContext())
                .findFirst();
    }

    private static ImplicitNamingStrategy strategy(MetadataBuildingContext context) {
        return context.getBuildingOptions().getImplicitNamingStrategy();
    }

    private static List<Identifier> identifiers(List<Column> columns, MetadataBuildingContext context) {
        return columns.stream()
                .map(column -> context.getMetadataCollector().getDatabase().toIdentifier(column.getQuotedName()))
                .toList();
    }

    private record ForeignKeySource(ForeignKey key, MetadataBuildingContext context)
            implements ImplicitForeignKeyNameSource {

        @Override
        public Identifier getTableName() {
            return key.getTable().getNameIdentifier();
        }

        @Override
        public List<Identifier> getColumnNames() {
            return identifiers(key.getColumns(), context);
        }

        @Override
        public Identifier getReferencedTableName() {
            return key.getReferencedTable().getNameIdentifier();
        }

        @Override
        public List<Identifier> getReferencedColumnNames() {
            return identifiers(key.getReferencedColumns(), context);
        }

        @Override
        public @Nullable Identifier getUserProvidedIdentifier() {
            return null;
        }

        @Override
        public MetadataBuildingContext getBuildingContext() {
            return context;
        }
    }

    private record IndexSource(Index index, MetadataBuildingContext context) implements ImplicitIndexNameSource {

        @Override
        public Identifier getTableName() {
            return index.getTable().getNameIdentifier();
        }

        @Override
        public List<Identifier> getColumnNames() {
            return identifiers(tableColumns(index), context);
        }

        @Override
        public @Nullable Identifier getUserProvidedIdentifier() {
            return null;
        }

        @Override
        public MetadataBuildingContext getBuildingContext() {
            return context;
        }
    }
}
