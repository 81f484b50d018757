package dev.revisor.zoo;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;

/** Indexes and unique constraints in every form, on columns of references too, and what happens to referring rows. */
final class Indexes extends Exhibit {

    @Override
    void fill(EntityManager entities) {
        Folder folder = new Folder();
        folder.name = "root";
        folder.path = "/";
        folder.parent = folder;
        entities.persist(folder);
    }

    @Override
    void verify(EntityManager entities) {
        Folder folder = entities.createQuery("from Folder", Folder.class).getSingleResult();
        assertThat(folder.parent).isSameAs(folder);
    }

    @Entity(name = "Folder")
    @Table(
            indexes = {
                @Index(columnList = "name"),
                @Index(columnList = "path, name desc"),
                @Index(columnList = "rank_number desc, path"),
                @Index(name = "ix_parent", columnList = "parent_id"),
                @Index(name = "ux_rank", columnList = "rank_number, name", unique = true),
                @Index(columnList = "previous_id, rank_number", unique = true)
            },
            uniqueConstraints = {
                @UniqueConstraint(columnNames = {"path", "parent_id"}),
                @UniqueConstraint(name = "uq_name", columnNames = "name")
            })
    static class Folder {

        @Id
        @GeneratedValue
        long id;

        @Column(length = 100)
        String name;

        @Column(length = 200, unique = true)
        String path;

        @Column(name = "rank_number")
        int rank;

        @ManyToOne
        @OnDelete(action = OnDeleteAction.CASCADE)
        Folder parent;

        @ManyToOne
        @OnDelete(action = OnDeleteAction.SET_NULL)
        Folder home;

        @ManyToOne
        @OnDelete(action = OnDeleteAction.RESTRICT)
        Folder root;

        @OneToOne
        Folder previous;
    }
}
