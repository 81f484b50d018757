package dev.revisor.zoo;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import jakarta.persistence.Temporal;
import jakarta.persistence.TemporalType;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.Date;
import java.util.TimeZone;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UpdateTimestamp;
import org.hibernate.type.SqlTypes;

/** Dates and times of Java and of JDBC in every precision. */
final class Times extends Exhibit {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    @Override
    void fill(EntityManager entities) {
        Moments moments = new Moments();
        moments.id = DAY;
        moments.sqlDate = java.sql.Date.valueOf(DAY);
        moments.sqlTime = Time.valueOf(LocalTime.NOON);
        moments.sqlTimestamp = Timestamp.valueOf(DAY.atStartOfDay());
        moments.calendar = Calendar.getInstance();
        moments.calendarDate = Calendar.getInstance();
        moments.utilTime = Time.valueOf(LocalTime.NOON);
        moments.noFraction = DAY.atTime(1, 2, 3);
        moments.someFraction = DAY.atTime(1, 2, 3);
        moments.clock = LocalTime.NOON;
        moments.instantAsTimestamp = DAY.atStartOfDay().toInstant(ZoneOffset.UTC);
        moments.zoneOffset = ZoneOffset.ofHours(2);
        moments.timeZone = TimeZone.getTimeZone("UTC");
        moments.monthDay = MonthDay.of(2, 3);
        entities.persist(moments);
    }

    @Override
    void verify(EntityManager entities) {
        Moments moments = entities.find(Moments.class, DAY);
        assertThat(moments.noFraction).isEqualTo(DAY.atTime(1, 2, 3));
        assertThat(moments.someFraction).isEqualTo(DAY.atTime(1, 2, 3));
        assertThat(moments.clock).isEqualTo(LocalTime.NOON);
        assertThat(moments.zoneOffset).isEqualTo(ZoneOffset.ofHours(2));
        assertThat(moments.monthDay).isEqualTo(MonthDay.of(2, 3));
        assertThat(moments.changed).isNotNull();
    }

    @Entity(name = "Moments")
    static class Moments {

        @Id
        LocalDate id;

        java.sql.Date sqlDate;

        Time sqlTime;

        Timestamp sqlTimestamp;

        Calendar calendar;

        @Temporal(TemporalType.DATE)
        Calendar calendarDate;

        @Temporal(TemporalType.TIME)
        Date utilTime;

        @Column(secondPrecision = 0)
        LocalDateTime noFraction;

        @Column(secondPrecision = 5)
        LocalDateTime someFraction;

        @Column(secondPrecision = 6)
        LocalTime clock;

        @JdbcTypeCode(SqlTypes.TIMESTAMP)
        Instant instantAsTimestamp;

        ZoneOffset zoneOffset;

        TimeZone timeZone;

        MonthDay monthDay;

        @UpdateTimestamp
        Instant changed;
    }
}
