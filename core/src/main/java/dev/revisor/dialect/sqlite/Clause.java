package dev.revisor.dialect.sqlite;

import dev.revisor.schema.Deferrability;
import dev.revisor.schema.ReferentialAction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One rule in the definition of a column or table, and where it stands in the text. */
sealed interface Clause
        permits Clause.Key,
                Clause.NotNull,
                Clause.Check,
                Clause.Default,
                Clause.Collation,
                Clause.Reference,
                Clause.Generated,
                Clause.Other {

    /** Where it stands, and its name. */
    Place place();

    /** Whether it can't be kept without a column. */
    boolean uses(String column);

    /** Where a clause stands, from {@code constraint} on where it has a name. */
    record Place(@Nullable String name, int start, int end) {}

    /** {@code primary key} or {@code unique}. */
    record Key(Place place, boolean isPrimary, List<String> columns, boolean isAutoincrement) implements Clause {

        @Override
        public boolean uses(String column) {
            return columns.stream().anyMatch(name -> Names.same(name, column));
        }
    }

    /** {@code not null}. */
    record NotNull(Place place) implements Clause {

        @Override
        public boolean uses(String column) {
            return false;
        }
    }

    /** {@code check}. */
    record Check(Place place, String expression) implements Clause {

        @Override
        public boolean uses(String column) {
            return ExpressionText.mentions(expression, column);
        }
    }

    /** {@code default}. */
    record Default(Place place, String expression) implements Clause {

        @Override
        public boolean uses(String column) {
            return false;
        }
    }

    /** {@code collate}. */
    record Collation(Place place, String collation) implements Clause {

        @Override
        public boolean uses(String column) {
            return false;
        }
    }

    /** {@code references}, with {@code foreign key} before it or in a column; no target columns mean its primary key. */
    record Reference(
            Place place,
            List<String> columns,
            String target,
            List<String> targetColumns,
            ReferentialAction onDelete,
            ReferentialAction onUpdate,
            Deferrability deferrability)
            implements Clause {

        @Override
        public boolean uses(String column) {
            return columns.stream().anyMatch(name -> Names.same(name, column));
        }
    }

    /** {@code generated always as}. */
    record Generated(Place place, String expression, boolean isStored) implements Clause {

        @Override
        public boolean uses(String column) {
            return ExpressionText.mentions(expression, column);
        }
    }

    /** What says nothing about the schema, such as {@code null}. */
    record Other(Place place) implements Clause {

        @Override
        public boolean uses(String column) {
            return false;
        }
    }
}
