package dev.revisor.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revisor.source.RevisionPlaces;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfigurationPackages;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class DatabasePlacesTests {

    @Test
    void areBelowTheMainPackage() {
        assertThat(of("default", Map.of("revisor.single-head", "true")))
                .isEqualTo(places("com.acme.migrations", "classpath:db/revisions"));
    }

    @Test
    void areBelowThoseOfTheDefaultOneWithItsName() {
        assertThat(named("reporting"))
                .isEqualTo(places("com.acme.migrations.reporting", "classpath:db/revisions/reporting"));
    }

    @Test
    void haveNamesThatPackagesCanHave() {
        assertThat(named("my-db").packages()).containsExactly("com.acme.migrations.my_db");
        assertThat(named("public").packages()).containsExactly("com.acme.migrations.public_");
        assertThat(named("public").locations()).containsExactly("classpath:db/revisions/public");
    }

    @Test
    void areWhereTheApplicationSays() {
        assertThat(of("x", Map.of("revisor.packages", "a.b,a.c", "revisor.locations", "classpath:c")))
                .isEqualTo(RevisionPlaces.of(List.of("a.b", "a.c"), List.of("classpath:c")));
    }

    private static RevisionPlaces places(String inPackage, String location) {
        return RevisionPlaces.of(List.of(inPackage), List.of(location));
    }

    private static RevisionPlaces named(String database) {
        RevisorProperties project = properties(Map.of());
        DatabaseProperties said = new Binder(new MapConfigurationPropertySource(Map.of()))
                .bindOrCreate("revisor.databases." + database, DatabaseProperties.class);
        return of(database, said.on(project));
    }

    private static RevisionPlaces of(String database, Map<String, String> properties) {
        return of(database, properties(properties));
    }

    private static RevisionPlaces of(String database, RevisorProperties properties) {
        DefaultListableBeanFactory beanFactory = new DefaultListableBeanFactory();
        AutoConfigurationPackages.register(beanFactory, "com.acme");
        return new DatabasePlaces(new MainClass(beanFactory)).of(database, properties);
    }

    private static RevisorProperties properties(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("revisor", RevisorProperties.class);
    }
}
