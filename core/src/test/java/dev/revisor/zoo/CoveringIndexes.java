package dev.revisor.zoo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revisor.testing.DatabaseKind;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Table;
import java.util.Set;

/** Indexes with columns beside their keys, which only PostgreSQL has where they are not unique. */
final class CoveringIndexes extends Exhibit {

    @Override
    Set<DatabaseKind> missing() {
        return Set.of(DatabaseKind.H2, DatabaseKind.MARIADB, DatabaseKind.SQLITE);
    }

    @Override
    void fill(EntityManager entities) {
        Book book = new Book();
        book.id = 1;
        book.title = "A";
        entities.persist(book);
    }

    @Override
    void verify(EntityManager entities) {
        assertThat(entities.find(Book.class, 1).title).isEqualTo("A");
    }

    @Entity(name = "Book")
    @Table(
            indexes = {
                @Index(columnList = "title", options = "include (pages, shelf_number)"),
                @Index(name = "ix_shelf", columnList = "shelf_number desc", options = "INCLUDE(\"pages\")")
            })
    static class Book {

        @Id
        int id;

        @Column(length = 100)
        String title;

        Integer pages;

        @Column(name = "shelf_number")
        Integer shelf;
    }
}
