package dev.revisor.hibernate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revisor.schema.Database;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.hibernate.boot.Metadata;
import org.hibernate.dialect.PostgreSQLDialect;
import org.hibernate.engine.jdbc.dialect.spi.DialectResolutionInfo;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Table;
import org.hibernate.type.SqlTypes;
import org.junit.jupiter.api.Test;

class OfflineMappingsTests {

    @Test
    void mapsEveryTypeForAllDatabases() {
        assertThat(types(Factories.offline(Database.SQLITE, EveryType.class), "json"))
                .containsExactly("postgresql: jsonb", "h2: json", "mariadb: json", "sqlite: clob");
    }

    @Test
    void mapsForMysqlOnlyWhereThatIsConnected() {
        assertThat(types(Factories.offline(Database.MYSQL, EveryType.class), "uuid"))
                .containsExactly("postgresql: uuid", "h2: uuid", "mariadb: uuid", "sqlite: blob", "mysql: binary(16)");
    }

    @Test
    void takesSizesFromBeanValidation() {
        assertThat(types(Factories.offline(Database.H2, Validated.class), "name"))
                .contains("postgresql: varchar(7)", "sqlite: varchar(7)");
        assertThat(types(Factories.offline(Database.H2, Validated.class), "amount"))
                .contains("postgresql: numeric(5,2)", "mariadb: decimal(5,2)");
    }

    @Test
    void followsTheNamingStrategyOfTheFactory() {
        Map<String, Object> settings = Map.of(
                "hibernate.physical_naming_strategy",
                "org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl");
        assertThat(types(Factories.offline(Database.H2, settings, EveryType.class), "second_instant"))
                .contains("mariadb: datetime(0)");
    }

    @Test
    void followsTheSettingsOfTheFactory() {
        Map<String, Object> settings = Map.of("hibernate.type.preferred_uuid_jdbc_type", "VARCHAR");
        assertThat(types(Factories.offline(Database.H2, settings, EveryType.class), "uuid"))
                .containsOnly(
                        "postgresql: varchar(36)", "h2: varchar(36)", "mariadb: varchar(36)", "sqlite: varchar(36)");
    }

    @Test
    void takesTheDialectThatTheApplicationMade() {
        Map<String, Object> settings = Map.of("hibernate.dialect", LoudDialect.class.getName());
        assertThat(types(Factories.offline(Database.POSTGRESQL, settings, Validated.class), "id"))
                .contains("postgresql: BIGINT", "h2: bigint");
    }

    private static List<String> types(EntitySource source, String columnName) {
        List<String> types = new ArrayList<>();
        withMappings(source, mappings -> {
            for (OfflineMapping mapping : mappings.all()) {
                Table table = mapping.tables().all().iterator().next();
                Column column =
                        MappedTables.column(table, new Column(columnName)).orElseThrow();
                types.add(mapping.database().id() + ": " + column.getSqlType(mapping.metadata()));
            }
        });
        return types;
    }

    private static void withMappings(EntitySource source, Consumer<OfflineMappings> use) {
        SessionFactoryImplementor factory = source.factory().unwrap(SessionFactoryImplementor.class);
        Metadata captured = MetadataIntegrator.metadata(factory).orElseThrow();
        try (factory;
                OfflineMappings mappings = OfflineMappings.of(source, factory, captured, new Notes())) {
            use.accept(mappings);
        }
    }

    @Entity
    static class Validated {

        @Id
        long id;

        @Size(max = 7)
        String name;

        @Digits(integer = 3, fraction = 2)
        BigDecimal amount;
    }

    /** A dialect of PostgreSQL that writes one type in capitals. */
    public static final class LoudDialect extends PostgreSQLDialect {

        public LoudDialect(DialectResolutionInfo info) {
            super(info);
        }

        @Override
        protected String columnType(int sqlTypeCode) {
            return sqlTypeCode == SqlTypes.BIGINT ? "BIGINT" : super.columnType(sqlTypeCode);
        }
    }
}
