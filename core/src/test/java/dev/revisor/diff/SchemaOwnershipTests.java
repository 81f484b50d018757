package dev.revisor.diff;

import static dev.revisor.schema.Columns.column;
import static dev.revisor.schema.Constraints.check;
import static dev.revisor.schema.Constraints.foreignKey;
import static dev.revisor.schema.Constraints.index;
import static dev.revisor.schema.Constraints.unique;
import static dev.revisor.schema.Types.bigint;
import static org.assertj.core.api.Assertions.assertThat;

import dev.revisor.schema.Column;
import dev.revisor.schema.Identifier;
import dev.revisor.schema.Index;
import dev.revisor.schema.Schema;
import dev.revisor.schema.Sequence;
import dev.revisor.schema.Table;
import dev.revisor.schema.TableElement;
import dev.revisor.schema.TableName;
import java.util.List;
import org.junit.jupiter.api.Test;

class SchemaOwnershipTests {

    private static final Table OURS = Table.of(
            "Customer",
            column("Fax", bigint()),
            unique("uq_fax", "fax"),
            index("ux_phone", "phone", "fax").unique(),
            check("ck_fax", "fax > 0"));
    private static final Table FOUND = Table.of(TableName.of(Identifier.exact("customer")));

    @Test
    void vouchesForTablesAndSequencesByTheirFoldedNames() {
        Ownership ownership = ownership(new FoldingEquivalence());
        assertThat(ownership.owns(FOUND)).isTrue();
        assertThat(ownership.owns(Table.of("customers"))).isFalse();
        assertThat(ownership.owns(sequence("customer_seq"))).isTrue();
        assertThat(ownership.owns(sequence("other_seq"))).isFalse();
    }

    @Test
    void vouchesForColumnsByTheirFoldedNames() {
        assertThat(owns(column(Identifier.exact("fax"), bigint()))).isTrue();
        assertThat(owns(column("phone", bigint()))).isFalse();
        Column fax = column("fax", bigint());
        assertThat(ownership(new FoldingEquivalence()).owns(Table.of("other"), fax))
                .isFalse();
    }

    @Test
    void vouchesForConstraintsAndIndexesByNameOrStructure() {
        assertThat(owns(unique("UQ_FAX", "phone"))).isTrue();
        assertThat(owns(unique("uk17", "fax"))).isTrue();
        assertThat(owns(unique("uk17", "phone"))).isFalse();
        assertThat(owns(check("uq_fax", "fax > 1"))).isFalse();
        assertThat(owns(foreignKey("fk", "fax").references("other", "id"))).isFalse();
    }

    @Test
    void vouchesForAConstraintThatWasMadeAsAnIndex() {
        TableElement found = unique("uk17", "phone", "fax");
        assertThat(owns(found)).isFalse();
        assertThat(ownership(KEEPS_INDEXES_AS_CONSTRAINTS).owns(FOUND, found)).isTrue();
        assertThat(ownership(KEEPS_INDEXES_AS_CONSTRAINTS).owns(FOUND, unique("uk17", "fax", "phone")))
                .isFalse();
    }

    private static final Equivalence KEEPS_INDEXES_AS_CONSTRAINTS = new LiteralEquivalence() {
        @Override
        public Identifier fold(Identifier name) {
            return new FoldingEquivalence().fold(name);
        }

        @Override
        public boolean isUniqueConstraint(Index index) {
            return index.isUnique();
        }
    };

    private static boolean owns(TableElement element) {
        return ownership(new FoldingEquivalence()).owns(FOUND, element);
    }

    private static Ownership ownership(Equivalence equivalence) {
        return Ownership.of(Schema.of(List.of(OURS), List.of(sequence("Customer_Seq"))), equivalence);
    }

    private static Sequence sequence(String name) {
        return Sequence.sequence(name, 1, 50);
    }
}
