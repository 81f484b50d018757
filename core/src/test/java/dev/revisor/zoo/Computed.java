package dev.revisor.zoo;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.CreationTimestamp;
import org.hibernate.annotations.CurrentTimestamp;
import org.hibernate.annotations.DynamicInsert;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.Generated;
import org.hibernate.annotations.GeneratedColumn;
import org.hibernate.annotations.UpdateTimestamp;

/** Formulas, generated columns, defaults of the database, and columns that are not written. */
final class Computed extends Exhibit {

    @Override
    void fill(EntityManager entities) {
        Item item = new Item();
        item.id = 1;
        item.price = new BigDecimal("2.00");
        item.count = 3;
        item.name = "Name";
        entities.persist(item);
    }

    @Override
    void verify(EntityManager entities) {
        Item item = entities.find(Item.class, 1);
        assertThat(item.doubled).isEqualTo(6);
        assertThat(item.total).isEqualTo(6);
        assertThat(item.fallback).isEqualTo(-5);
        assertThat(item.words).isEqualTo("it's, \"so\"");
        assertThat(item.flag).isTrue();
        assertThat(item.rate).isEqualByComparingTo("1.50");
        assertThat(item.inserted).isNotNull();
        assertThat(item.name).isEqualTo("name");
    }

    @Entity(name = "Item")
    @DynamicInsert
    static class Item {

        @Id
        int id;

        @Version
        long version;

        @Column(nullable = false)
        BigDecimal price;

        @Column(name = "quantity")
        Integer count;

        @Formula("quantity * 2")
        Integer doubled;

        @GeneratedColumn("quantity + quantity")
        Integer total;

        @Generated
        @ColumnDefault("-5")
        Integer fallback;

        @Generated
        @ColumnDefault("'it''s, \"so\"'")
        @Column(nullable = false)
        String words;

        @Generated
        @ColumnDefault("true")
        Boolean flag;

        @Generated
        @ColumnDefault("1.50")
        @Column(precision = 5, scale = 2, nullable = false)
        BigDecimal rate;

        @Generated
        @ColumnDefault("current_timestamp")
        Instant inserted;

        @ColumnTransformer(write = "lower(?)")
        String name;

        @Column(insertable = false, updatable = false)
        String never;

        @Basic(fetch = FetchType.LAZY)
        String lazy;

        @CreationTimestamp
        Instant created;

        @UpdateTimestamp
        Instant updated;

        @CurrentTimestamp
        Instant current;

        @Transient
        String forgotten;
    }
}
