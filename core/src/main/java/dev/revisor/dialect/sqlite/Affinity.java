package dev.revisor.dialect.sqlite;

import java.util.stream.Stream;

/** What a column does to values that are stored in it, see <a href="https://www.sqlite.org/datatype3.html">3.1</a>. */
enum Affinity {
    INTEGER,
    TEXT,
    BLOB,
    REAL,
    NUMERIC;

    /** The affinity of a type. */
    static Affinity of(String type) {
        String folded = Names.fold(type);
        if (folded.contains("int")) {
            return INTEGER;
        }
        if (Stream.of("char", "clob", "text").anyMatch(folded::contains)) {
            return TEXT;
        }
        if (folded.isEmpty() || folded.contains("blob")) {
            return BLOB;
        }
        return Stream.of("real", "floa", "doub").anyMatch(folded::contains) ? REAL : NUMERIC;
    }
}
