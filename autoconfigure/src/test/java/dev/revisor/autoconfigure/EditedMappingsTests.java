package dev.revisor.autoconfigure;

import static dev.revisor.testing.DatabaseKind.H2;
import static org.assertj.core.api.Assertions.assertThat;

import dev.revisor.autoconfigure.app.RevisedApplication;
import dev.revisor.testing.DatabaseTest;
import dev.revisor.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;

/** What is mapped elsewhere than in entities, as it was typed. */
class EditedMappingsTests {

    private static final String PACKAGE = "dev.revisor.autoconfigure.app";

    private static final String CUSTOMER = "import jakarta.persistence.*;\n"
            + "@Entity public class Customer { @Id Long id; @Column(length = 120) String email; %s }";

    @TempDir
    private Path module;

    @DatabaseTest(only = H2)
    void areComparedAsTypedInFiles(TestDatabase database) throws IOException {
        try (TypedApplication application = start(database)) {
            assertThat(application.db(0, "check")).doesNotContain("as typed");
            write("resources/typed/orm.xml", """
                    <?xml version="1.0" encoding="UTF-8"?>
                    <entity-mappings xmlns="https://jakarta.ee/xml/ns/persistence/orm" version="3.2">
                        <package>%s</package>
                        <entity class="Customer">
                            <attributes><basic name="email"><column length="77"/></basic></attributes>
                        </entity>
                        <entity class="Product" access="FIELD">
                            <attributes><id name="id"/><basic name="code"><column length="7"/></basic></attributes>
                        </entity>
                    </entity-mappings>
                    """.formatted(PACKAGE));
            application.type(PACKAGE + ".Product", "class Product { Long id; String code; }");
            assertThat(application.db(3, "check"))
                    .contains("Entities were read as typed", "+ product", "varchar(120) -> varchar(77)");
        }
    }

    @DatabaseTest(only = H2)
    void stopWhereAPackageHadNoneBefore(TestDatabase database) throws IOException {
        try (TypedApplication application = start(database)) {
            application.type(PACKAGE + ".Customer", CUSTOMER.formatted("StringBuilder secret;"));
            application.type(
                    PACKAGE + ".Hidden",
                    "class Hidden implements jakarta.persistence.AttributeConverter<StringBuilder, String> {"
                            + " public String convertToDatabaseColumn(StringBuilder value) { return null; }"
                            + " public StringBuilder convertToEntityAttribute(String value) { return null; } }");
            write("java/" + PACKAGE.replace('.', '/') + "/package-info.java", """
                    @ConverterRegistration(converter = Hidden.class)
                    package %s;

                    import org.hibernate.annotations.ConverterRegistration;
                    """.formatted(PACKAGE));
            assertThat(application.db(1, "check"))
                    .contains(
                            "is newer than its class",
                            "package '" + PACKAGE + "' had no annotations before. Build first");
        }
    }

    private TypedApplication start(TestDatabase database) throws IOException {
        Map<String, Object> properties = Map.of(
                "spring.datasource.url", database.url(),
                "spring.datasource.username", database.username(),
                "spring.datasource.password", database.password(),
                "spring.jpa.mapping-resources", "typed/orm.xml");
        Path sources = Files.createDirectories(module.resolve("java"));
        return TypedApplication.start(RevisedApplication.class, properties, sources);
    }

    private void write(String name, String text) throws IOException {
        Path file = module.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
