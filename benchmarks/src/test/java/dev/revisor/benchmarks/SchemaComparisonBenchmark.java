package dev.revisor.benchmarks;

import dev.revisor.Comparison;
import dev.revisor.Migrations;
import dev.revisor.MigrationsSettings;
import dev.revisor.autogenerate.DraftOptions;
import dev.revisor.hibernate.EntitySource;
import dev.revisor.hibernate.HibernateTarget;
import dev.revisor.hibernate.TargetModel;
import dev.revisor.history.HistoryTables;
import dev.revisor.migration.RevisionScript;
import dev.revisor.operation.Operation;
import dev.revisor.revision.RevisionNode;
import dev.revisor.runner.Revisions;
import dev.revisor.runner.RunOptions;
import dev.revisor.testing.DatabaseKind;
import dev.revisor.testing.ReusedConnections;
import dev.revisor.testing.TestDatabase;
import dev.revisor.testing.TestDatabases;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.hibernate.SessionFactory;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.registry.BootstrapServiceRegistryBuilder;
import org.hibernate.boot.registry.StandardServiceRegistry;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.cfg.AvailableSettings;
import org.hibernate.engine.config.spi.ConfigurationService;
import org.hibernate.tool.schema.spi.SchemaManagementToolCoordinator;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How long it takes to find out that a database on PostgreSQL has what many entities want, beside what Hibernate's own
 * {@code update} takes for the same in the same run, which compares less: the names of tables, columns, keys and indexes.
 *
 * <p>Both begin with what is there when an application has started, the metadata of its factory, and take connections
 * from a pool. What {@link #compare} needs besides, and Hibernate has no use for, is measured on its own: {@link #target}
 * maps the entities for all databases.
 */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3)
@Measurement(iterations = 5)
@State(Scope.Benchmark)
public class SchemaComparisonBenchmark {

    private static final int OPERATIONS = 500;

    @Param({"100", "1000", "5000"})
    private int tables;

    private GeneratedEntities entities;
    private TestDatabase database;
    private ReusedConnections pool;
    private StandardServiceRegistry registry;
    private Metadata metadata;
    private SessionFactory factory;
    private Migrations migrations;

    /** Makes entities and creates their tables with a revision. */
    @Setup(Level.Trial)
    public void create() throws IOException {
        entities = GeneratedEntities.compile(tables);
        database = TestDatabases.open(DatabaseKind.POSTGRESQL);
        pool = new ReusedConnections(database.dataSource());
        registry = new StandardServiceRegistryBuilder(new BootstrapServiceRegistryBuilder()
                        .applyClassLoader(entities.loader())
                        .build())
                .applySetting(AvailableSettings.JAKARTA_NON_JTA_DATASOURCE, pool.dataSource())
                .applySetting(AvailableSettings.JAKARTA_VALIDATION_MODE, "none")
                .build();
        MetadataSources sources = new MetadataSources(registry);
        entities.names().forEach(sources::addAnnotatedClassName);
        metadata = sources.buildMetadata();
        factory = metadata.buildSessionFactory();
        TargetModel target = target();
        List<Operation> creation = migrations(Revisions.of(List.of()), target)
                .compare(DraftOptions.DEFAULT)
                .draft()
                .upgrade();
        migrations = migrations(Revisions.of(revisions(creation)), target);
        migrations.upgrade();
        if (!compare().draft().isEmpty()) {
            throw new IllegalStateException("Something differs: " + compare().draft());
        }
    }

    /** A server has locks for some thousand tables and indexes in one transaction. */
    private static List<RevisionScript> revisions(List<Operation> creation) {
        List<RevisionScript> revisions = new ArrayList<>();
        for (int from = 0; from < creation.size(); from += OPERATIONS) {
            List<Operation> part = creation.subList(from, Math.min(creation.size(), from + OPERATIONS));
            RevisionNode node =
                    from == 0 ? RevisionNode.of("r0") : RevisionNode.of("r" + from, "r" + (from - OPERATIONS));
            revisions.add(new RevisionScript(node, "", () -> part, List::of));
        }
        return revisions;
    }

    private Migrations migrations(Revisions revisions, TargetModel target) {
        return new Migrations(new MigrationsSettings(
                pool.dataSource(),
                () -> revisions,
                () -> target,
                HistoryTables.DEFAULT,
                RunOptions.DEFAULTS,
                table -> true));
    }

    /** Drops everything again. */
    @TearDown(Level.Trial)
    public void drop() throws IOException, SQLException {
        factory.close();
        StandardServiceRegistryBuilder.destroy(registry);
        pool.close();
        database.close();
        entities.close();
    }

    /** What the entities want, for all databases. */
    @Benchmark
    public TargetModel target() {
        return HibernateTarget.read(List.of(new EntitySource(factory, entities.names(), List.of(), entities.loader())));
    }

    /** The catalogs read, replay, and both compared with what the entities want. */
    @Benchmark
    public Comparison compare() {
        return migrations.compare(DraftOptions.DEFAULT);
    }

    /** The peer, with nothing to do either. */
    @Benchmark
    public void hibernateUpdate() {
        Map<String, Object> settings = new HashMap<>(
                registry.requireService(ConfigurationService.class).getSettings());
        settings.put(AvailableSettings.JAKARTA_HBM2DDL_DATABASE_ACTION, "update");
        settings.put(AvailableSettings.HBM2DDL_HALT_ON_ERROR, true);
        SchemaManagementToolCoordinator.process(metadata, registry, settings, action -> {});
    }
}
