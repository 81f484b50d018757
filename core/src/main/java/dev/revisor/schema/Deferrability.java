package dev.revisor.schema;

/** When a key is checked: after each statement, or as late as a transaction asks for, at its end at the latest. */
public enum Deferrability {
    NOT_DEFERRABLE(""),
    DEFERRABLE("deferrable"),
    INITIALLY_DEFERRED("deferrable initially deferred");

    private final String sql;

    Deferrability(String sql) {
        this.sql = sql;
    }

    /** The words of SQL; none for what is so unless said otherwise. */
    public String sql() {
        return sql;
    }
}
