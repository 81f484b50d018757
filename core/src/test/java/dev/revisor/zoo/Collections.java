package dev.revisor.zoo;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyJoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.UniqueConstraint;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hibernate.annotations.ListIndexBase;
import org.hibernate.annotations.SortNatural;

/** Collections of values: bags, sets, lists and maps with keys of all kinds. */
final class Collections extends Exhibit {

    @Override
    void fill(EntityManager entities) {
        Tag tag = new Tag();
        entities.persist(tag);
        Diary diary = new Diary();
        diary.bag = List.of("b", "b");
        diary.set = Set.of("s");
        diary.sorted = new TreeSet<>(Set.of(2, 1));
        diary.list = List.of("x", "y");
        diary.fromTen = List.of("ten", "eleven");
        diary.map = Map.of("k", 1.5);
        diary.byDate = new TreeMap<>(Map.of(LocalDate.of(2026, 1, 2), "day"));
        diary.byTag = Map.of(tag, "tagged");
        diary.byPair = Map.of(new Pair("a", 1), new Pair("b", 2));
        diary.pairs = Set.of(new Pair("c", 3));
        diary.parts = new String[] {"one", "two"};
        entities.persist(diary);
    }

    @Override
    void verify(EntityManager entities) {
        Diary diary = entities.createQuery("from Diary", Diary.class).getSingleResult();
        assertThat(diary.bag).containsExactly("b", "b");
        assertThat(diary.set).containsExactly("s");
        assertThat(diary.sorted).containsExactly(1, 2);
        assertThat(diary.list).containsExactly("x", "y");
        assertThat(diary.fromTen).containsExactly("ten", "eleven");
        assertThat(diary.map).containsEntry("k", 1.5);
        assertThat(diary.byDate).containsEntry(LocalDate.of(2026, 1, 2), "day");
        assertThat(diary.byTag).hasSize(1).containsValue("tagged");
        assertThat(diary.byPair).containsEntry(new Pair("a", 1), new Pair("b", 2));
        assertThat(diary.pairs).containsExactly(new Pair("c", 3));
        assertThat(diary.parts).containsExactly("one", "two");
    }

    @Embeddable
    record Pair(String left, int right) {}

    @Entity(name = "Tag")
    static class Tag {

        @Id
        @GeneratedValue
        long id;
    }

    @Entity(name = "Diary")
    static class Diary {

        @Id
        @GeneratedValue
        long id;

        @ElementCollection
        @OrderBy
        Collection<String> bag;

        @ElementCollection
        @CollectionTable(
                name = "words",
                joinColumns = @JoinColumn(name = "diary", nullable = false),
                indexes = @Index(columnList = "word desc"),
                uniqueConstraints = @UniqueConstraint(name = "uq_word", columnNames = "word"))
        @Column(name = "word", length = 30, nullable = false)
        Set<String> set;

        @ElementCollection
        @SortNatural
        SortedSet<Integer> sorted;

        @ElementCollection
        @OrderColumn
        List<String> list;

        @ElementCollection
        @OrderColumn(name = "place", nullable = false)
        @ListIndexBase(10)
        List<String> fromTen;

        @ElementCollection
        @MapKeyColumn(length = 20)
        @Column(nullable = false)
        Map<String, Double> map;

        @ElementCollection
        @SortNatural
        SortedMap<LocalDate, String> byDate;

        @ElementCollection
        @MapKeyJoinColumn(name = "tag")
        Map<Tag, String> byTag;

        @ElementCollection
        @jakarta.persistence.AttributeOverride(name = "key.left", column = @Column(name = "key_left", length = 9))
        @jakarta.persistence.AttributeOverride(name = "key.right", column = @Column(name = "key_right"))
        @jakarta.persistence.AttributeOverride(name = "value.left", column = @Column(name = "value_left"))
        @jakarta.persistence.AttributeOverride(name = "value.right", column = @Column(name = "value_right"))
        Map<Pair, Pair> byPair;

        @ElementCollection
        @jakarta.persistence.AttributeOverride(name = "left", column = @Column(name = "pair_left"))
        @jakarta.persistence.AttributeOverride(name = "right", column = @Column(name = "pair_right"))
        Set<Pair> pairs;

        @ElementCollection
        @OrderColumn
        String[] parts;
    }
}
