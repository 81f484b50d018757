package dev.revisor.schema;

import static dev.revisor.schema.Columns.column;
import static dev.revisor.schema.Types.integer;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ColumnAttributesTests {

    @Test
    void areFoundByAnyNameThatMeansTheSame() {
        ColumnAttributes known = known("t", "a", "x");
        assertThat(known.of(TableName.of("T")).of(Identifier.of("A"))).containsExactly(new Attribute("E", "x"));
        assertThat(known.of(TableName.of("T")).of(Identifier.exact("a"))).isEmpty();
    }

    @Test
    void areCorrectedByWhatIsNotedLater() {
        ColumnAttributes before =
                known("t", "a", "x").plus(known("t", "a", "z")).plus(known("t", "b", "y"));
        assertThat(before.correctedBy(known("t", "A", "y"))).isEqualTo(known("t", "A", "y"));
        assertThat(before.correctedBy(known("t", "c", "x")))
                .isEqualTo(known("t", "a", "z").plus(known("t", "b", "y")).plus(known("t", "c", "x")));
        assertThat(before.correctedBy(known("t", "a", "y").plus(known("t", "b", "x"))))
                .isEqualTo(known("t", "a", "y").plus(known("t", "b", "x")));
    }

    @Test
    void areKnownOnceTheNewsAreNoted() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 500; i++) {
            ColumnAttributes before = random(random);
            ColumnAttributes after = random(random);
            ColumnAttributes noted = before.correctedBy(after.since(before));
            assertThat(after.since(noted)).as("seed " + seed).isEqualTo(ColumnAttributes.NONE);
        }
        assertThat(known("t", "a", "x").since(known("T", "A", "x"))).isEqualTo(ColumnAttributes.NONE);
    }

    @Test
    void canBeLimitedToASchema() {
        ColumnAttributes known = known("t", "a", "x").plus(known("t", "b", "y")).plus(known("u", "a", "z"));
        assertThat(known.only(Schema.of(Table.of("t", column("b", integer())), Table.of("v"))))
                .isEqualTo(known("t", "b", "y"));
    }

    @Test
    void areSpokenOfWithoutPackages() {
        assertThat(new Attribute("com.example.Outer$Customer", "address.street"))
                .hasToString("Customer.address.street");
        assertThat(new Attribute("com.example.Customer.aliases", "{element}"))
                .hasToString("Customer.aliases.{element}");
        assertThat(new Attribute("customer", "id")).hasToString("customer.id");
    }

    /** Attributes of which each is in one column of a table. */
    private static ColumnAttributes random(Random random) {
        ColumnAttributes attributes = ColumnAttributes.NONE;
        for (String path : new String[] {"x", "y", "z", "w"}) {
            if (random.nextBoolean()) {
                attributes = attributes.plus(known("t", "c" + random.nextInt(4), path));
            }
        }
        return attributes;
    }

    private static ColumnAttributes known(String table, String column, String path) {
        return ColumnAttributes.NONE.plus(TableName.of(table), Identifier.of(column), new Attribute("E", path));
    }
}
