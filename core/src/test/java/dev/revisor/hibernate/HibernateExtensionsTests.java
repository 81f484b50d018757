package dev.revisor.hibernate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revisor.schema.Column;
import dev.revisor.schema.Constraint;
import dev.revisor.schema.Database;
import dev.revisor.schema.Identifier;
import dev.revisor.schema.Index;
import dev.revisor.schema.Table;
import dev.revisor.schema.TableName;
import dev.revisor.schema.Types;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.model.naming.ImplicitForeignKeyNameSource;
import org.hibernate.boot.model.naming.ImplicitIndexNameSource;
import org.hibernate.boot.model.naming.ImplicitNamingStrategyJpaCompliantImpl;
import org.hibernate.boot.spi.BootstrapContext;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.integrator.spi.Integrator;
import org.hibernate.jpa.boot.spi.IntegratorProvider;
import org.hibernate.resource.beans.container.spi.BeanContainer;
import org.hibernate.resource.beans.container.spi.ContainedBean;
import org.hibernate.resource.beans.spi.BeanInstanceProducer;
import org.junit.jupiter.api.Test;

/** What an application plugs into Hibernate has its part in the target, and is not disturbed by reading it. */
class HibernateExtensionsTests {

    @Test
    void appliesConverters() {
        TargetModel target = Factories.target(Factories.offline(Database.H2, Ranked.class, TitleConverter.class));
        assertThat(title(target).type()).isEqualTo(Types.integer());
    }

    @Test
    void leavesTheBeansOfTheFactoryAlone() {
        Beans beans = new Beans();
        Map<String, Object> settings = Map.of("hibernate.resource.beans.container", beans);
        EntitySource source = Factories.offline(Database.H2, settings, Ranked.class, TitleConverter.class);
        TargetModel target = HibernateTarget.read(List.of(source));
        assertThat(title(target).type()).isEqualTo(Types.integer());
        assertThat(beans.stops).isZero();
        source.factory().close();
        assertThat(beans.stops).isOne();
    }

    @Test
    void readsWhatIntegratorsAdd() {
        IntegratorProvider provider = () -> List.of(new IndexingIntegrator());
        Map<String, Object> settings = Map.of("hibernate.integrator_provider", provider);
        TargetModel target = Factories.target(Factories.offline(Database.H2, settings, Note.class));
        assertThat(table(target, "Note").indexes()).extracting(Index::name).contains(Identifier.of("ix_added"));
    }

    @Test
    void doesNotTakeTheNamesOfANamingStrategyForWritten() {
        Map<String, Object> settings = Map.of("hibernate.implicit_naming_strategy", new PlainNames());
        Table note = table(Factories.target(Factories.offline(Database.MARIADB, settings, Note.class)), "Note");
        assertThat(note.foreignKeys()).hasSize(1).extracting(Constraint::name).containsOnlyNulls();
        assertThat(note.indexes()).hasSize(1).extracting(Index::name).containsOnlyNulls();
    }

    private static Table table(TargetModel target, String name) {
        return target.schema().table(TableName.of(name)).orElseThrow();
    }

    private static Column title(TargetModel target) {
        return table(target, "Ranked").column(Identifier.of("title")).orElseThrow();
    }

    record Title(int rank) {}

    @Entity(name = "Ranked")
    static class Ranked {

        @Id
        int id;

        Title title;
    }

    @Entity(name = "Note")
    @jakarta.persistence.Table(indexes = @jakarta.persistence.Index(columnList = "tone"))
    static class Note {

        @Id
        int id;

        int tone;

        @ManyToOne
        Note answered;
    }

    @Converter(autoApply = true)
    static class TitleConverter implements AttributeConverter<Title, Integer> {

        @Override
        public Integer convertToDatabaseColumn(Title title) {
            return title.rank();
        }

        @Override
        public Title convertToEntityAttribute(Integer rank) {
            return new Title(rank);
        }
    }

    private record Bean<B>(Class<B> type, B instance) implements ContainedBean<B> {

        @Override
        public B getBeanInstance() {
            return instance;
        }

        @Override
        public Class<B> getBeanClass() {
            return type;
        }
    }

    private static final class Beans implements BeanContainer {

        private int stops;

        @Override
        public <B> ContainedBean<B> getBean(Class<B> type, LifecycleOptions options, BeanInstanceProducer producer) {
            return new Bean<>(type, producer.produceBeanInstance(type));
        }

        @Override
        public <B> ContainedBean<B> getBean(
                String name, Class<B> type, LifecycleOptions options, BeanInstanceProducer producer) {
            return new Bean<>(type, producer.produceBeanInstance(name, type));
        }

        @Override
        public void stop() {
            stops++;
        }
    }

    private static final class IndexingIntegrator implements Integrator {

        @Override
        public void integrate(Metadata metadata, BootstrapContext context, SessionFactoryImplementor factory) {
            org.hibernate.mapping.Table table =
                    metadata.getEntityBinding(Note.class.getName()).getTable();
            table.getOrCreateIndex("ix_added").addColumn(table.getColumn(0));
        }
    }

    private static final class PlainNames extends ImplicitNamingStrategyJpaCompliantImpl {

        private static final long serialVersionUID = 1L;

        @Override
        public org.hibernate.boot.model.naming.Identifier determineForeignKeyName(ImplicitForeignKeyNameSource source) {
            return named("fk", source.getUserProvidedIdentifier(), source.getTableName(), source.getColumnNames());
        }

        @Override
        public org.hibernate.boot.model.naming.Identifier determineIndexName(ImplicitIndexNameSource source) {
            return named("ix", source.getUserProvidedIdentifier(), source.getTableName(), source.getColumnNames());
        }

        private static org.hibernate.boot.model.naming.Identifier named(
                String kind,
                org.hibernate.boot.model.naming.Identifier written,
                org.hibernate.boot.model.naming.Identifier table,
                List<org.hibernate.boot.model.naming.Identifier> columns) {
            List<String> parts = new ArrayList<>(List.of(kind, table.getText()));
            columns.forEach(column -> parts.add(column.getText()));
            return written != null
                    ? written
                    : org.hibernate.boot.model.naming.Identifier.toIdentifier(String.join("_", parts));
        }
    }
}
