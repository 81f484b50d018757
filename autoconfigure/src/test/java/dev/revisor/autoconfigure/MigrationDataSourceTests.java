package dev.revisor.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

class MigrationDataSourceTests {

    private final DataSource primary = new SimpleDriverDataSource(new org.h2.Driver(), "jdbc:h2:mem:primary", "sa", "");

    private final DataSource qualified = new SimpleDriverDataSource();

    @Test
    void isTheApplicationsByDefault() {
        assertThat(choose(Map.of(), null, primary)).isSameAs(primary);
    }

    @Test
    void isTheQualifiedOneBeforeAll() {
        assertThat(choose(Map.of("revisor.url", "jdbc:h2:mem:other"), qualified, primary))
                .isSameAs(qualified);
    }

    @Test
    void isTheOneAtTheUrl() {
        Map<String, String> properties = Map.of(
                "revisor.url", "jdbc:h2:mem:other",
                "revisor.username", "migrator",
                "revisor.password", "secret",
                "revisor.driver-class-name", "org.h2.Driver");
        assertThat(choose(properties, null, primary))
                .isInstanceOfSatisfying(SimpleDriverDataSource.class, dataSource -> {
                    assertThat(dataSource.getUrl()).isEqualTo("jdbc:h2:mem:other");
                    assertThat(dataSource.getUsername()).isEqualTo("migrator");
                    assertThat(dataSource.getPassword()).isEqualTo("secret");
                });
    }

    @Test
    void isTheApplicationsAsAnotherUser() {
        Map<String, String> properties = Map.of("revisor.username", "migrator", "revisor.password", "secret");
        assertThat(choose(properties, null, primary))
                .isInstanceOfSatisfying(SimpleDriverDataSource.class, dataSource -> {
                    assertThat(dataSource.getUrl()).isEqualTo("jdbc:h2:mem:primary");
                    assertThat(dataSource.getUsername()).isEqualTo("migrator");
                });
    }

    @Test
    void refusesToChooseAmongSeveral() {
        assertThatExceptionOfType(AmbiguousDataSourceException.class)
                .isThrownBy(() -> choose(Map.of(), null, null))
                .withMessageContaining("@RevisorDataSource");
    }

    private static DataSource choose(
            Map<String, String> properties, @Nullable DataSource qualified, @Nullable DataSource primary) {
        RevisorProperties bound = new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("revisor", RevisorProperties.class);
        return new MigrationDataSource(bound).choose(qualified, primary).dataSource();
    }
}
