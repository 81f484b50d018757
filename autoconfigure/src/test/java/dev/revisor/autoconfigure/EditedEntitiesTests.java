package dev.revisor.autoconfigure;

import static dev.revisor.testing.DatabaseKind.H2;
import static dev.revisor.testing.DatabaseKind.SQLITE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.revisor.autoconfigure.app.Customer;
import dev.revisor.autoconfigure.app.RevisedApplication;
import dev.revisor.autoconfigure.two.TwoDatabasesApplication;
import dev.revisor.testing.DatabaseTest;
import dev.revisor.testing.TestDatabase;
import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;

/** Entities that are compared as they were typed, before anybody built the application. */
class EditedEntitiesTests {

    private static final String PACKAGE = "dev.revisor.autoconfigure.app.";

    private static final String CUSTOMER = PACKAGE + "Customer";

    private static final String IMPORTS = "import jakarta.persistence.*;\n";

    @TempDir
    private Path sources;

    @DatabaseTest
    void areComparedAsTyped(TestDatabase database) throws IOException {
        try (TypedApplication application = start(database)) {
            application.keep(PACKAGE + "migrations.M1_Customers");
            application.keep(PACKAGE + "migrations.M2_CustomerEmail");
            application.type(CUSTOMER, customer("@Column(length = 60) String slogan;"));
            assertThat(application.db(0, "migrate", "-m", "slogan"))
                    .containsPattern(
                            "Comparing 1 tables of the entities \\(typed \\d\\d:\\d\\d(:\\d\\d)?, compiled in memory\\)")
                    .contains("+ customer.slogan", "varchar(60)");
            assertThat(application.db(0, "upgrade")).contains("slogan");
            assertThat(application.db(0, "check")).contains("Entities were read as typed", "database agree");
        }
    }

    @DatabaseTest(only = H2)
    void areReadAnewByEachCommandAndTheApplicationKeepsItsOwn(TestDatabase database) throws IOException {
        try (TypedApplication application = start(database)) {
            EntityManagerFactory factory = application.context().getBean(EntityManagerFactory.class);
            application.type(CUSTOMER, customer("String first;"));
            assertThat(application.db(3, "check")).contains("customer.first");
            application.type(CUSTOMER, customer("String second;"));
            assertThat(application.db(3, "check")).contains("customer.second").doesNotContain("customer.first");
            assertThat(application.db(0, "check", "--stale")).doesNotContain("as typed");
            assertThat(factory.isOpen()).isTrue();
            assertThat(factory.getMetamodel().entity(Customer.class).getAttributes())
                    .hasSize(2);
            assertThat(application.context().getBeansOfType(EntityManagerFactory.class))
                    .hasSize(1)
                    .containsValue(factory);
        }
    }

    @DatabaseTest(only = {H2, SQLITE})
    void includeNewOnesAndWhatTheyAreMadeOf(TestDatabase database) throws IOException {
        try (TypedApplication application = start(database)) {
            application.keep(CUSTOMER);
            application.type(
                    PACKAGE + "stock.Product",
                    IMPORTS + "@Entity class Product { @Id Long id; @Embedded Size size; @Enumerated(EnumType.STRING)"
                            + " Color color; @Column(length = Limits.NAME) String name; @ManyToOne "
                            + CUSTOMER + " owner; }");
            application.type(PACKAGE + "stock.Size", IMPORTS + "@Embeddable record Size(int width, int height) {}");
            application.type(PACKAGE + "stock.Color", "enum Color { RED, GREEN }");
            application.type(PACKAGE + "stock.Limits", "interface Limits { int NAME = 41; }");
            application.type(PACKAGE + "stock.Unused", "class Unused { this is being typed");
            assertThat(application.db(0, "migrate", "-m", "product")).contains("+ product");
            assertThat(application.text("_Product"))
                    .contains(
                            "height", "varchar(41)", "enumeration(255, \"RED\", \"GREEN\")", "references(\"customer\"");
        }
    }

    @DatabaseTest(only = H2)
    void followTheConstantsThatTheyUse(TestDatabase database) throws IOException {
        try (TypedApplication application = start(database)) {
            application.type(
                    CUSTOMER,
                    IMPORTS
                            + "@Entity public class Customer { @Id Long id; @Column(length = Limits.EMAIL) String email; }");
            application.type(PACKAGE + "Limits", "class Limits { static final int EMAIL = 200; }");
            assertThat(application.db(3, "check")).contains("customer.email", "varchar(120) -> varchar(200)");
        }
    }

    @DatabaseTest(only = H2)
    void leaveOutTheDeletedOnes(TestDatabase database) throws IOException {
        try (TypedApplication application = start(database)) {
            application.type(PACKAGE + "Product", IMPORTS + "@Entity class Product { @Id Long id; }");
            assertThat(application.db(3, "check")).contains("+ product").doesNotContain("- customer");
            application.keep(PACKAGE + "RevisedApplication");
            assertThat(application.db(3, "check")).contains("+ product", "- customer");
        }
    }

    @DatabaseTest(only = H2)
    void takeListenersAndConvertersThatWantBeans(TestDatabase database) throws IOException {
        try (TypedApplication application = start(database)) {
            application.type(
                    CUSTOMER,
                    IMPORTS + "@Entity @EntityListeners(Audit.class) public class Customer { @Id Long id;"
                            + " @Column(length = 120) String email;"
                            + " @Convert(converter = Hidden.class) @Column(length = 77) StringBuilder secret; }");
            application.type(
                    PACKAGE + "Audit",
                    IMPORTS + "class Audit { Audit(Keys keys) {} @PrePersist void on(Object entity) {} }");
            application.type(
                    PACKAGE + "Hidden",
                    IMPORTS + "@Converter class Hidden implements AttributeConverter<StringBuilder, String> {"
                            + " Hidden(Keys keys) {}"
                            + " public String convertToDatabaseColumn(StringBuilder value) { return null; }"
                            + " public StringBuilder convertToEntityAttribute(String value) { return null; } }");
            application.type(PACKAGE + "Keys", "@org.springframework.stereotype.Service class Keys {}");
            assertThat(application.db(3, "check")).contains("+ customer.secret", "varchar(77)");
        }
    }

    @DatabaseTest(only = H2)
    void takeConstraintsOfValidation(TestDatabase database) throws IOException {
        try (TypedApplication application = start(database)) {
            application.type(CUSTOMER, customer("@jakarta.validation.constraints.Size(max = 33) String phone;"));
            assertThat(application.db(3, "check")).contains("+ customer.phone", "varchar(33)");
        }
    }

    @DatabaseTest(only = H2)
    void stopWithTheCompilersWords(TestDatabase database) throws IOException {
        try (TypedApplication application = start(database)) {
            application.type(CUSTOMER, IMPORTS + "@Entity public class Customer { @Id Long id;\n  String slogan\n}");
            assertThat(application.db(1, "migrate", "-m", "x"))
                    .contains("The edited entities do not compile, 1 error", "Customer.java:4:16: ';' expected")
                    .doesNotContain("annotation processor");
            application.type(CUSTOMER, customer("Object other = Customer_.email;"));
            assertThat(application.db(1, "migrate", "-m", "x"))
                    .contains(
                            "Customer.java", "cannot find symbol", "if an annotation processor makes what is missing");
            assertThat(sources.resolve("dev/revisor/autoconfigure/app/migrations"))
                    .doesNotExist();
            assertThat(application.db(0, "check", "--stale")).contains("database agree");
        }
    }

    @DatabaseTest(only = H2)
    void stopWhereTheyCannotBeCompiledInMemory(TestDatabase database) throws IOException {
        try (TypedApplication application = start(database)) {
            application.type(CUSTOMER, customer("@ManyToOne Missing missing;") + " class Missing {}");
            assertThat(application.db(1, "migrate", "-m", "x"))
                    .contains("'", "Customer.java' is newer than its class", "Missing", "Build first", "'--stale'");
            Files.delete(sources.resolve(CUSTOMER.replace('.', '/') + ".java"));
            Files.writeString(sources.resolve(CUSTOMER.replace('.', '/') + ".kt"), "class Customer");
            assertThat(application.db(1, "check"))
                    .contains("Customer.kt' is newer", "is not written in Java. Build first with");
        }
    }

    @DatabaseTest(only = H2)
    void belongToTheUnitThatIsNearest(TestDatabase shop, TestDatabase reporting) throws IOException {
        Map<String, Object> properties = Map.of(
                "revisor.databases.reporting.data-source", "reportingDataSource",
                "shop.url", shop.url(),
                "shop.username", shop.username(),
                "reporting.url", reporting.url(),
                "reporting.username", reporting.username());
        String two = "dev.revisor.autoconfigure.two.";
        try (TypedApplication application =
                TypedApplication.start(TwoDatabasesApplication.class, properties, sources)) {
            application.type(two + "reporting.Chart", IMPORTS + "@Entity class Chart { @Id Long id; }");
            application.type(two + "shop.cart.Cart", IMPORTS + "@Entity class Cart { @Id Long id; }");
            assertThat(application.db(3, "check")).contains("+ cart").doesNotContain("chart");
            assertThat(application.db(3, "check", "--database", "reporting"))
                    .contains("+ chart")
                    .doesNotContain("cart ");
            application.type(two + "Lost", IMPORTS + "@Entity class Lost { @Id Long id; }");
            assertThat(application.db(1, "check")).contains("which persistence unit the new class '" + two + "Lost'");
        }
    }

    private TypedApplication start(TestDatabase database) {
        return TypedApplication.start(RevisedApplication.class, database, sources);
    }

    private static String customer(String further) {
        return IMPORTS + "@Entity public class Customer { @Id Long id; @Column(length = 120) String email; " + further
                + " }";
    }
}
