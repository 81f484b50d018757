package dev.revisor.testing;

/** The databases that every test runs on unless it says otherwise. */
public enum DatabaseKind {
    H2("org.h2.Driver"),
    SQLITE("org.sqlite.JDBC"),
    POSTGRESQL("org.postgresql.Driver"),
    MARIADB("org.mariadb.jdbc.Driver");

    private final String driverClassName;

    DatabaseKind(String driverClassName) {
        this.driverClassName = driverClassName;
    }

    public String driverClassName() {
        return driverClassName;
    }
}
