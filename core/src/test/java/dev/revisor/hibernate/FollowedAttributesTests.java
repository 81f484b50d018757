package dev.revisor.hibernate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revisor.Migrations;
import dev.revisor.MigrationsSettings;
import dev.revisor.autogenerate.Draft;
import dev.revisor.autogenerate.DraftOptions;
import dev.revisor.history.HistoryTables;
import dev.revisor.migration.AttributeNote;
import dev.revisor.migration.RevisionScript;
import dev.revisor.operation.Operation;
import dev.revisor.operation.RenameColumn;
import dev.revisor.operation.RenameConstraint;
import dev.revisor.operation.RenameIndex;
import dev.revisor.operation.RenameTable;
import dev.revisor.revision.RevisionNode;
import dev.revisor.runner.Revisions;
import dev.revisor.runner.RunOptions;
import dev.revisor.schema.Identifier;
import dev.revisor.schema.TableName;
import dev.revisor.testing.DatabaseTest;
import dev.revisor.testing.TestDatabase;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.hibernate.boot.model.naming.PhysicalNamingStrategyStandardImpl;
import org.hibernate.engine.jdbc.env.spi.JdbcEnvironment;

/** Entities that keep rows under one naming strategy and find them under another. */
class FollowedAttributesTests {

    private static final Class<?>[] ENTITIES = {Person.class, Job.class, Stay.class, Animal.class, Cat.class, Dog.class
    };

    @DatabaseTest
    void renamesEverythingWithAnotherNamingStrategy(TestDatabase database) throws Exception {
        try (Author author = new Author(database)) {
            author.migrate(Map.of());
            author.use(FollowedAttributesTests::fill);
            Draft draft = author.migrate(new Names("T_", "C_", Map.of()));
            assertThat(withoutFollowers(draft))
                    .allMatch(operation -> operation instanceof RenameTable || operation instanceof RenameColumn);
            assertThat(draft.upgrade())
                    .filteredOn(RenameTable.class::isInstance)
                    .hasSize(10);
            assertThat(draft.reasons()).hasSameSizeAs(withoutFollowers(draft));
            author.use(FollowedAttributesTests::verify);
            author.assertNothingToDo();
        }
    }

    @DatabaseTest
    void renamesWhatIsNamedOtherwise(TestDatabase database) throws Exception {
        try (Author author = new Author(database)) {
            author.migrate(Map.of());
            author.use(FollowedAttributesTests::fill);
            Draft draft = author.migrate(new Names(
                    "",
                    "",
                    Map.of("person", "people", "home_street", "home_road", "boss_id", "chief", "mail", "email")));
            TableName people = TableName.of("people");
            assertThat(withoutFollowers(draft))
                    .containsExactlyInAnyOrder(
                            new RenameTable(TableName.of("person"), people.name()),
                            new RenameColumn(people, Identifier.of("home_street"), Identifier.of("home_road")),
                            new RenameColumn(people, Identifier.of("boss_id"), Identifier.of("chief")),
                            new RenameColumn(people, Identifier.of("mail"), Identifier.of("email")));
            assertThat(draft.reasons().values())
                    .containsExactlyInAnyOrder(
                            "still the table of Person",
                            "same attribute Person.home.street",
                            "same attribute Person.boss.id",
                            "same attribute Person.mail");
            author.use(FollowedAttributesTests::verify);
            author.assertNothingToDo();
        }
    }

    @DatabaseTest
    void swapsTheColumnsOfAttributesAndTheTablesOfEntities(TestDatabase database) throws Exception {
        try (Author author = new Author(database)) {
            author.migrate(Map.of());
            author.use(FollowedAttributesTests::fill);
            author.migrate(new Names(
                    "",
                    "",
                    Map.of(
                            "home_street",
                            "work_street",
                            "work_street",
                            "home_street",
                            "cats",
                            "dogs",
                            "dogs",
                            "cats")));
            author.use(FollowedAttributesTests::verify);
            author.assertNothingToDo();
        }
    }

    /** Without the renaming of constraints and indexes, which follow tables and columns. */
    private static List<Operation> withoutFollowers(Draft draft) {
        return draft.upgrade().stream()
                .filter(operation -> !(operation instanceof RenameConstraint) && !(operation instanceof RenameIndex))
                .toList();
    }

    private static void fill(EntityManager entities) {
        Person boss = new Person();
        boss.id = 1;
        boss.mail = "boss@x";
        Person person = new Person();
        person.id = 2;
        person.mail = "person@x";
        person.text = "long";
        person.home = new Address("home");
        person.work = new Address("work");
        person.boss = boss;
        person.aliases = new ArrayList<>(List.of("b", "a"));
        person.friends = Set.of(boss);
        person.places = new TreeMap<>(Map.of("x", new Address("there")));
        Job job = new Job();
        job.id = new JobId(3, "here");
        Stay stay = new Stay();
        stay.id = 4;
        stay.job = job;
        Cat cat = new Cat();
        cat.id = 5;
        cat.name = "cat";
        cat.lives = 7;
        Dog dog = new Dog();
        dog.id = 6;
        dog.name = "dog";
        dog.tricks = 8;
        List.of(boss, person, job, stay, cat, dog).forEach(entities::persist);
    }

    private static void verify(EntityManager entities) {
        Person person = entities.find(Person.class, 2L);
        assertThat(person.mail).isEqualTo("person@x");
        assertThat(person.text).isEqualTo("long");
        assertThat(person.home.street).isEqualTo("home");
        assertThat(person.work.street).isEqualTo("work");
        assertThat(person.boss.mail).isEqualTo("boss@x");
        assertThat(person.aliases).containsExactly("b", "a");
        assertThat(person.friends).extracting(friend -> friend.id).containsExactly(1L);
        assertThat(person.places.get("x").street).isEqualTo("there");
        assertThat(entities.find(Stay.class, 4L).job.id.place).isEqualTo("here");
        assertThat(entities.find(Cat.class, 5L).lives).isEqualTo(7);
        assertThat(entities.find(Dog.class, 6L).tricks).isEqualTo(8);
        assertThat(entities.find(Animal.class, 6L).name).isEqualTo("dog");
    }

    /** Somebody who changes names, and writes and applies what that means. */
    private static final class Author implements AutoCloseable {

        private final TestDatabase database;
        private final KeptConnections connections;
        private final List<RevisionScript> scripts = new ArrayList<>();
        private EntitySource source;
        private TargetModel target;

        Author(TestDatabase database) {
            this.database = database;
            this.connections = KeptConnections.of(database.dataSource());
        }

        Draft migrate(Map<String, Object> settings) {
            if (source != null) {
                source.factory().close();
            }
            source = Factories.connected(database, settings, ENTITIES);
            target = HibernateTarget.read(List.of(source));
            Draft draft = draft();
            String id = "rev" + (scripts.size() + 1);
            RevisionNode node = scripts.isEmpty() ? RevisionNode.of(id) : RevisionNode.of(id, "rev" + scripts.size());
            AttributeNote note = new AttributeNote(
                    draft.attributes()
                            .news(draft.upgrade(), migrations().dialect().database()),
                    List.of());
            scripts.add(new RevisionScript(node, id + ".java", draft::upgrade, draft::downgrade).noting(() -> note));
            migrations().upgrade();
            return draft;
        }

        Draft migrate(Names names) {
            return migrate(Map.of("hibernate.physical_naming_strategy", names));
        }

        void use(Consumer<EntityManager> work) {
            EntityManagerFactory factory = source.factory();
            factory.runInTransaction(work::accept);
        }

        void assertNothingToDo() {
            Draft draft = draft();
            assertThat(draft.upgrade()).isEmpty();
            assertThat(draft.attributes()
                            .news(List.of(), migrations().dialect().database())
                            .isEmpty())
                    .isTrue();
        }

        private Draft draft() {
            return migrations().compare(DraftOptions.DEFAULT).draft();
        }

        private Migrations migrations() {
            return new Migrations(new MigrationsSettings(
                    connections.dataSource(),
                    () -> Revisions.of(scripts),
                    () -> target,
                    HistoryTables.DEFAULT,
                    RunOptions.DEFAULTS,
                    name -> !name.name().text().startsWith("HT")));
        }

        @Override
        public void close() throws Exception {
            if (source != null) {
                source.factory().close();
            }
            connections.close();
        }
    }

    /** Gives tables and columns beginnings, and some of them other names. */
    private static final class Names extends PhysicalNamingStrategyStandardImpl {

        private static final long serialVersionUID = 1;

        private final String tables;
        private final String columns;
        private final Map<String, String> others;

        Names(String tables, String columns, Map<String, String> others) {
            this.tables = tables;
            this.columns = columns;
            this.others = Map.copyOf(others);
        }

        @Override
        public org.hibernate.boot.model.naming.Identifier toPhysicalTableName(
                org.hibernate.boot.model.naming.Identifier name, JdbcEnvironment environment) {
            return renamed(tables, name);
        }

        @Override
        public org.hibernate.boot.model.naming.Identifier toPhysicalColumnName(
                org.hibernate.boot.model.naming.Identifier name, JdbcEnvironment environment) {
            return renamed(columns, name);
        }

        private org.hibernate.boot.model.naming.Identifier renamed(
                String beginning, org.hibernate.boot.model.naming.Identifier name) {
            String text = name.getText();
            return org.hibernate.boot.model.naming.Identifier.toIdentifier(
                    beginning + others.getOrDefault(text, text), name.isQuoted());
        }
    }

    @Entity
    @Table(name = "person")
    @SecondaryTable(name = "person_text")
    static class Person {

        @Id
        long id;

        @Column(unique = true)
        String mail;

        @Column(table = "person_text")
        String text;

        @Embedded
        @AttributeOverride(name = "street", column = @Column(name = "home_street"))
        Address home;

        @Embedded
        @AttributeOverride(name = "street", column = @Column(name = "work_street"))
        Address work;

        @ManyToOne
        Person boss;

        @ElementCollection
        @jakarta.persistence.CollectionTable(name = "alias")
        @OrderColumn
        List<String> aliases;

        @ManyToMany
        @jakarta.persistence.JoinTable(name = "friend")
        Set<Person> friends;

        @ElementCollection
        @jakarta.persistence.CollectionTable(name = "place")
        Map<String, Address> places;
    }

    @Embeddable
    static class Address {

        String street;

        Address() {}

        Address(String street) {
            this.street = street;
        }
    }

    @Entity
    @Table(name = "job")
    static class Job {

        @EmbeddedId
        JobId id;
    }

    @Embeddable
    record JobId(long number, String place) implements Serializable {}

    @Entity
    @Table(name = "stay")
    static class Stay {

        @Id
        long id;

        @ManyToOne
        Job job;
    }

    @Entity
    @Table(name = "animal")
    @Inheritance(strategy = InheritanceType.JOINED)
    abstract static class Animal {

        @Id
        long id;

        String name;
    }

    @Entity
    @Table(name = "cats")
    static class Cat extends Animal {

        int lives;
    }

    @Entity
    @Table(name = "dogs")
    static class Dog extends Animal {

        int tricks;
    }
}
