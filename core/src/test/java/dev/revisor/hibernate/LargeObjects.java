package dev.revisor.hibernate;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;

/** Large objects, which the driver of SQLite can't read. */
@Entity
class LargeObjects {

    @Id
    long id;

    @Lob
    String largeText;

    @Lob
    byte[] largeBytes;

    static LargeObjects sample() {
        LargeObjects row = new LargeObjects();
        row.id = 1;
        row.largeText = "large text";
        row.largeBytes = new byte[] {1, 2};
        return row;
    }
}
