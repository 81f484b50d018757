package dev.revisor.autogenerate;

import static dev.revisor.schema.Columns.column;
import static dev.revisor.schema.Constraints.check;
import static dev.revisor.schema.Constraints.foreignKey;
import static dev.revisor.schema.Constraints.index;
import static dev.revisor.schema.Constraints.primaryKey;
import static dev.revisor.schema.Constraints.unique;
import static dev.revisor.schema.Types.integer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.revisor.diff.LiteralEquivalence;
import dev.revisor.schema.Column;
import dev.revisor.schema.NamedElement;
import dev.revisor.schema.Table;
import dev.revisor.schema.TableElement;
import dev.revisor.schema.TableName;
import dev.revisor.testing.AlembicCase;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamingTests {

    private static final Column A = column("A", integer());
    private static final Column B = column("b", integer());

    @AlembicCase(115)
    @Test
    void namesEverythingByDefault() {
        Table table = table(
                "Customer",
                primaryKey((String) null, "A"),
                unique((String) null, "A", "b"),
                foreignKey((String) null, "b").references("Orders", "id"),
                check("b > 0"),
                index((String) null, "b", "A"));
        assertThat(names(NamingConvention.STANDARD, table))
                .containsExactlyInAnyOrder(
                        "pk_customer", "uq_customer_a_b", "fk_customer_b_orders", "ck_customer_b", "ix_customer_b_a");
    }

    @Test
    void tellsChecksOfOneColumnApartByNumbers() {
        Table table = table("t", check("b > 0"), check("b < 9"), check("1 = 1"), check("a < b"));
        assertThat(names(NamingConvention.STANDARD, table))
                .containsExactly("ck_t_b", "ck_t_b_2", "ck_t_check", "ck_t_a");
    }

    @Test
    void leavesNamesThatAreThere() {
        assertThat(names(NamingConvention.STANDARD, table("t", unique("mine", "b"))))
                .containsExactly("mine");
    }

    @ParameterizedTest
    @CsvSource({
        "%(table_name)s, t",
        "%(column_0_name)s, a",
        "%(column_1_key)s, b",
        "x%(column_7_name)sy, xy",
        "%(column_0_label)s, s_t_a",
        "%(column_0N_name)s, ab",
        "%(column_0_N_name)s, a_b",
        "%(column_0N_label)s, s_t_as_t_b",
        "%(column_0_N_key)s, a_b",
        "%(referred_table_name)s, orders",
        "%(referred_column_0_name)s, id",
        "%(referred_column_0_N_name)s, id_no",
        "%(referred_column_0_label)s, orders_id",
        "FK_%%_%(table_name)s, FK_%_t"
    })
    void fillsTheTokensOfForeignKeys(String template, String name) {
        Table table = Table.of("t", A, B, foreignKey((String) null, "A", "b").references("orders", "id", "no"))
                .edit()
                .name(TableName.of("s", "t"))
                .build();
        assertThat(names(with("fk", template), table)).containsExactly(name);
    }

    @ParameterizedTest
    @CsvSource({
        "ix, ''",
        "ix, ' '",
        "uq, uq_%(tabel_name)s",
        "uq, uq_%(referred_table_name)s",
        "uq, %(constraint_name)s",
        "pk, 100%",
        "pk, %(table_name)",
        "pk, %(table_name)d",
        "ck, %(column_name)s",
        "ck, %(column_00N_name)s",
        "fk, %(column_99999_name)s",
        "fk, %()s"
    })
    void refusesTemplatesThatNameNothing(String kind, String template) {
        assertThatExceptionOfType(InvalidNamingConventionException.class)
                .isThrownBy(() -> with(kind, template))
                .satisfies(failure -> assertThat(failure.property()).isEqualTo("revisor.naming-convention." + kind))
                .withMessageStartingWith("'revisor.naming-convention." + kind + "' can't be '" + template + "'");
    }

    /** The digits are what SQLAlchemy makes of this name on PostgreSQL. */
    @Test
    @AlembicCase(98)
    void cutsLongNamesAsSqlalchemyDoes() {
        Table table = table("long_names", unique((String) null, "a".repeat(30), "b".repeat(30)));
        assertThat(names(NamingConvention.STANDARD, table))
                .singleElement()
                .satisfies(name -> assertThat(name)
                        .isEqualTo(
                                ("uq_long_names_" + "a".repeat(30) + "_" + "b".repeat(30)).substring(0, 55) + "_ad27")
                        .hasSize(60));
    }

    @Test
    void cutsNamesOfSeveralBytesByTheirBytes() {
        Table table = table("t", unique((String) null, "ü".repeat(40)));
        assertThat(names(NamingConvention.STANDARD, table))
                .singleElement()
                .satisfies(name ->
                        assertThat(name.getBytes(StandardCharsets.UTF_8)).hasSizeBetween(50, 60));
    }

    @Test
    void numbersWhatATemplateCantTellApart() {
        Table table = table("t", unique((String) null, "A"), unique((String) null, "b"));
        assertThat(names(with("uq", "uq_%(table_name)s"), table)).containsExactly("uq_t", "uq_t_2");
    }

    private static Table table(String name, TableElement... elements) {
        return Table.of(
                name, Stream.concat(Stream.of(A, B), Stream.of(elements)).toArray(TableElement[]::new));
    }

    private static List<String> names(NamingConvention convention, Table table) {
        return new Naming(convention)
                .named(table, new TakenNames(new LiteralEquivalence())).namedElements().stream()
                        .map(NamedElement::name)
                        .map(name -> Objects.requireNonNull(name).text())
                        .toList();
    }

    private static NamingConvention with(String kind, String template) {
        return new NamingConvention(
                kind.equals("ix") ? template : NamingConvention.IX,
                kind.equals("uq") ? template : NamingConvention.UQ,
                kind.equals("ck") ? template : NamingConvention.CK,
                kind.equals("fk") ? template : NamingConvention.FK,
                kind.equals("pk") ? template : NamingConvention.PK);
    }
}
