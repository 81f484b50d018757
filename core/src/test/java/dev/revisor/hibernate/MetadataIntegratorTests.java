package dev.revisor.hibernate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.revisor.schema.Database;
import java.util.List;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;

class MetadataIntegratorTests {

    @Test
    void remembersTheMetadataOfEachOpenFactory() {
        EntitySource one = Factories.offline(Database.H2, EveryType.class);
        EntitySource other = Factories.offline(Database.H2, EveryType.class);
        assertThat(MetadataIntegrator.metadata(factory(one)))
                .isPresent()
                .isNotEqualTo(MetadataIntegrator.metadata(factory(other)));
    }

    @Test
    void forgetsTheMetadataOfAClosedFactory() {
        EntitySource source = Factories.offline(Database.H2, EveryType.class);
        SessionFactory factory = factory(source);
        factory.close();
        assertThat(MetadataIntegrator.metadata(factory)).isEmpty();
    }

    @Test
    void isMissedWhereAFactoryIsNotOpen() {
        EntitySource source = Factories.offline(Database.H2, EveryType.class);
        List<EntitySource> sources = List.of(new EntitySource(factory(source), List.of(), List.of(), null));
        source.factory().close();
        assertThatThrownBy(() -> HibernateTarget.read(sources))
                .isInstanceOf(MetadataNotCapturedException.class)
                .hasMessageContaining("session factory '");
    }

    private static SessionFactory factory(EntitySource source) {
        return source.factory().unwrap(SessionFactory.class);
    }
}
