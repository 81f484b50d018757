package dev.revisor.autoconfigure;

import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import org.springframework.util.StringUtils;

/** Chooses the database that is migrated, and who migrates it. */
final class MigrationDataSource {

    private final RevisorProperties properties;

    MigrationDataSource(RevisorProperties properties) {
        this.properties = properties;
    }

    /**
     * The qualified one, else the one at the configured URL, else the application's, as the configured user if any.
     *
     * @param qualified the DataSource that the application marked
     * @param primary the only or primary DataSource of the application
     * @throws AmbiguousDataSourceException if there is none of the three
     */
    ManagedDatabase choose(@Nullable DataSource qualified, @Nullable DataSource primary) {
        if (qualified != null) {
            return new ManagedDatabase(qualified, null);
        }
        if (StringUtils.hasText(properties.url())) {
            return new ManagedDatabase(build(DataSourceBuilder.create().url(properties.url())), primary);
        }
        if (primary == null) {
            throw new AmbiguousDataSourceException();
        }
        if (StringUtils.hasText(properties.username())) {
            return new ManagedDatabase(build(DataSourceBuilder.derivedFrom(primary)), primary);
        }
        return new ManagedDatabase(primary, null);
    }

    private DataSource build(DataSourceBuilder<?> builder) {
        builder.type(SimpleDriverDataSource.class);
        builder.username(properties.username());
        builder.password(properties.password());
        if (StringUtils.hasText(properties.driverClassName())) {
            builder.driverClassName(properties.driverClassName());
        }
        return builder.build();
    }
}
