package dev.revisor.zoo;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Documents of JSON and XML, and arrays of many types. */
final class Documents extends Exhibit {

    private static final UUID KEY = new UUID(1, 2);

    @Override
    void fill(EntityManager entities) {
        Record row = new Record();
        row.id = 1;
        row.map = Map.of("key", "value");
        row.required = Map.of("a", "b");
        row.xml = "<a/>";
        row.texts = List.of("one", "two");
        row.numbers = new Integer[] {1, 2};
        row.longs = Set.of(3L);
        row.codes = new UUID[] {KEY};
        row.days = new LocalDate[] {LocalDate.of(2026, 1, 2)};
        row.amounts = List.of(new BigDecimal("1.25"));
        row.truths = new boolean[] {true, false};
        row.doubles = new double[] {1.5};
        entities.persist(row);
    }

    @Override
    void verify(EntityManager entities) {
        Record row = entities.find(Record.class, 1);
        assertThat(row.map).containsEntry("key", "value");
        assertThat(row.texts).containsExactly("one", "two");
        assertThat(row.numbers).containsExactly(1, 2);
        assertThat(row.longs).containsExactly(3L);
        assertThat(row.codes).containsExactly(KEY);
        assertThat(row.days).containsExactly(LocalDate.of(2026, 1, 2));
        assertThat(row.truths).containsExactly(true, false);
    }

    @Entity(name = "Record")
    static class Record {

        @Id
        int id;

        @JdbcTypeCode(SqlTypes.JSON)
        Map<String, String> map;

        @JdbcTypeCode(SqlTypes.JSON)
        @Column(nullable = false)
        Map<String, String> required;

        @JdbcTypeCode(SqlTypes.SQLXML)
        String xml;

        @Column(length = 40)
        List<String> texts;

        Integer[] numbers;

        Set<Long> longs;

        UUID[] codes;

        LocalDate[] days;

        @Column(precision = 10, scale = 2)
        List<BigDecimal> amounts;

        boolean[] truths;

        double[] doubles;
    }
}
