package dev.revisor;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import javax.sql.DataSource;

/**
 * Where a database is.
 *
 * @param url the address with its parameters
 */
record DatabaseAddress(String url) {

    static DatabaseAddress of(DataSource dataSource) {
        try (Connection connection = dataSource.getConnection()) {
            return of(connection);
        } catch (SQLException failure) {
            throw new DatabaseUnreachableException(failure);
        }
    }

    static DatabaseAddress of(Connection connection) throws SQLException {
        return new DatabaseAddress(connection.getMetaData().getURL());
    }

    boolean isInMemory() {
        String lower = url.toLowerCase(Locale.ROOT);
        return lower.startsWith("jdbc:h2:mem:")
                || lower.startsWith("jdbc:sqlite::memory:")
                || lower.equals("jdbc:sqlite:");
    }

    /** The address without parameters, which may hold passwords. */
    String withoutParameters() {
        return url.replaceAll("[?;].*", "").replaceAll("//[^/@]*@", "//");
    }
}
