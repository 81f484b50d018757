package dev.revisor.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revisor.migration.AttributeNote;
import dev.revisor.schema.Attribute;
import dev.revisor.schema.ColumnAttributes;
import dev.revisor.schema.Identifier;
import dev.revisor.schema.TableName;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AttributeBlockTests {

    private static final String CUSTOMER = "com.example.shop.Customer";
    private static final ColumnAttributes SHOP = ColumnAttributes.NONE
            .plus(TableName.of("customer"), Identifier.of("id"), new Attribute(CUSTOMER, "id"))
            .plus(TableName.of("customer"), Identifier.of("full_name"), new Attribute(CUSTOMER, "fullName"))
            .plus(TableName.of("customer"), Identifier.of("town"), new Attribute(CUSTOMER, "address.city"))
            .plus(TableName.of("customer"), Identifier.exact("Order"), new Attribute(CUSTOMER, "order"))
            .plus(TableName.of("tag"), Identifier.of("customer_id"), new Attribute(CUSTOMER + ".tags", "{key}"));

    private static final String BLOCK = """

            /*
             * Attributes behind these columns, by which later revisions tell what was renamed:
             *   customer = com.example.shop.Customer: id fullName town=address.city "Order"=order
             *   tag = com.example.shop.Customer.tags: customer_id={key}
             */
            """;

    @Test
    void isALineForEachTableAndOwner() {
        assertThat(AttributeBlock.java(SHOP)).isEqualTo(BLOCK);
        assertThat(AttributeBlock.sql(SHOP)).isEqualTo("""

                -- Attributes behind these columns, by which later revisions tell what was renamed:
                --   customer = com.example.shop.Customer: id fullName town=address.city "Order"=order
                --   tag = com.example.shop.Customer.tags: customer_id={key}
                """);
        assertThat(AttributeBlock.java(ColumnAttributes.NONE)).isEmpty();
        assertThat(AttributeBlock.sql(ColumnAttributes.NONE)).isEmpty();
    }

    @Test
    void isReadHoweverItIsWrapped() {
        String again = """
            class M {}
            /* Attributes behind these columns,
             * by which later
             * revisions tell what was renamed: customer =
                  com.example.shop.Customer: id
             * fullName town=address.city "Order"=order tag
             * = com.example.shop.Customer.tags: customer_id={key} */
            class N {}
            """;
        assertThat(AttributeBlockReader.read(again)).isEqualTo(new AttributeNote(SHOP, List.of()));
        String lines = AttributeBlock.sql(SHOP).replace("-- ", "  //") + "customer = com.example.Other: x\n";
        assertThat(AttributeBlockReader.read(lines)).isEqualTo(new AttributeNote(SHOP, List.of()));
    }

    @Test
    void breaksLongLines() {
        ColumnAttributes attributes = ColumnAttributes.NONE;
        for (int i = 0; i < 100; i++) {
            attributes = attributes.plus(
                    TableName.of("t"), Identifier.of("column_" + i), new Attribute("E", "attribute" + i));
        }
        assertThat(AttributeBlock.java(attributes).lines())
                .hasSizeGreaterThan(10)
                .allMatch(line -> line.length() <= 120);
        assertThat(AttributeBlockReader.read(AttributeBlock.java(attributes)).attributes())
                .isEqualTo(attributes);
    }

    @Test
    void leavesOutWhatItDoesNotUnderstand() {
        assertThat(AttributeBlockReader.read("class M {}")).isEqualTo(AttributeNote.NONE);
        String edited =
                BLOCK.replace("town=address.city", "town=address#city ?").replace("tag =", "t.a.g =");
        AttributeNote note = AttributeBlockReader.read(edited);
        assertThat(note.unread())
                .containsExactly(
                        "town=address#city", "?", "t.a.g = com.example.shop.Customer.tags:", "customer_id={key}");
        assertThat(note.attributes().tables()).containsOnlyKeys(TableName.of("customer"));
        assertThat(note.attributes().of(TableName.of("customer")).columns())
                .containsOnlyKeys(Identifier.of("id"), Identifier.of("full_name"), Identifier.exact("Order"));
        assertThat(AttributeBlockReader.read(BLOCK.replace("customer =", "")).unread())
                .containsExactly(
                        "com.example.shop.Customer:", "id", "fullName", "town=address.city", "\"Order\"=order");
        assertThat(AttributeBlockReader.read(AttributeBlock.TITLE + " x {key} = %zz; %ffffff;=a ")
                        .unread())
                .hasSize(5);
    }

    @Test
    void isReadFromAFileInAnyEncoding(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("M.java");
        Files.writeString(file, "// gr\u00fc\u00dfe\n" + BLOCK, StandardCharsets.ISO_8859_1);
        assertThat(AttributeBlockReader.read(file).attributes()).isEqualTo(SHOP);
    }

    @Test
    void keepsNamesWhateverIsInThem() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 500; i++) {
            ColumnAttributes attributes = random(random);
            String java = AttributeBlock.java(attributes);
            AttributeNote expected = new AttributeNote(attributes, List.of());
            assertThat(AttributeBlockReader.read("class M {}\n" + java))
                    .as("seed " + seed)
                    .isEqualTo(expected);
            assertThat(AttributeBlockReader.read("select 1;\n" + AttributeBlock.sql(attributes)))
                    .as("seed " + seed)
                    .isEqualTo(expected);
            assertThat(java).as("seed " + seed).doesNotContain("\\");
            assertThat(java.indexOf("*/")).as("seed " + seed).isEqualTo(java.lastIndexOf("*/"));
        }
    }

    private static ColumnAttributes random(Random random) {
        ColumnAttributes attributes = ColumnAttributes.NONE;
        for (int i = 0; i <= random.nextInt(10); i++) {
            TableName table = new TableName(random.nextInt(4) == 0 ? identifier(random) : null, identifier(random));
            attributes = attributes.plus(
                    table, identifier(random), new Attribute(word(random) + ".E", word(random) + "." + word(random)));
        }
        return attributes;
    }

    private static Identifier identifier(Random random) {
        return new Identifier(word(random), random.nextInt(3) == 0);
    }

    private static String word(Random random) {
        List<String> signs = List.of(
                "a",
                "B",
                "fooBar",
                "Id",
                "_",
                "$",
                ".",
                "=",
                ":",
                " ",
                "\"",
                "'",
                "*",
                "*/",
                "/*",
                "--",
                "\\u",
                "%",
                "%2a;",
                "\n",
                "\u2028",
                "\u00e4\u00df",
                "\u0130",
                "\ud83d\ude00",
                "\ud800",
                "{key}",
                "[0]",
                "\u0939\u093f",
                "upgrade");
        StringBuilder word = new StringBuilder(signs.get(random.nextInt(3)));
        for (int i = 0; i < random.nextInt(6); i++) {
            word.append(signs.get(random.nextInt(signs.size())));
        }
        return word.toString();
    }
}
