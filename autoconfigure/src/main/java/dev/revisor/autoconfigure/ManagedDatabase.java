package dev.revisor.autoconfigure;

import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The database that revisions are applied to.
 *
 * @param dataSource gives the connections of runs
 * @param alias the application's own DataSource where runs use another user or address for the same database, or null
 */
record ManagedDatabase(DataSource dataSource, @Nullable DataSource alias) {

    /** Whether a DataSource of the application leads to it. */
    boolean covers(@Nullable DataSource candidate) {
        return candidate != null && (candidate.equals(dataSource) || candidate.equals(alias));
    }

    /** Whether it is reached through the same DataSource of the application as another. */
    boolean meets(ManagedDatabase other) {
        return covers(other.dataSource) || covers(other.alias) || other.covers(dataSource);
    }
}
