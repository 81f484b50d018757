package dev.revisor.hibernate;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Temporal;
import jakarta.persistence.TemporalType;
import java.io.IOException;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.URL;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Year;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Currency;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Length;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Nationalized;
import org.hibernate.annotations.TimeZoneStorage;
import org.hibernate.annotations.TimeZoneStorageType;
import org.hibernate.type.NumericBooleanConverter;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.TrueFalseConverter;
import org.hibernate.type.YesNoConverter;

/** An attribute for every type of column that Hibernate makes of ordinary mappings, large objects excepted. */
@Entity
public class EveryType {

    enum State {
        NEW,
        DONE,
        BROKEN
    }

    @Id
    long id;

    boolean truth;

    Boolean maybe;

    @Convert(converter = YesNoConverter.class)
    Boolean yesNo;

    @Convert(converter = TrueFalseConverter.class)
    Boolean trueFalse;

    @Convert(converter = NumericBooleanConverter.class)
    Boolean numericBoolean;

    byte tiny;

    short small;

    int whole;

    Year vintage;

    long big;

    float single;

    double twofold;

    BigDecimal amount;

    @Column(precision = 12, scale = 2)
    BigDecimal price;

    BigInteger count;

    Duration duration;

    char letter;

    @JdbcTypeCode(SqlTypes.CHAR)
    @Column(length = 5)
    String code;

    @JdbcTypeCode(SqlTypes.CHAR)
    UUID uuidAsText;

    @JdbcTypeCode(SqlTypes.VARCHAR)
    UUID uuidAsVarchar;

    String text;

    @Column(length = 60)
    String name;

    @Column(length = 70000)
    String essay;

    @Column(length = Length.LONG32)
    String book;

    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    String longBook;

    @JdbcTypeCode(SqlTypes.LONGVARCHAR)
    String prose;

    @Nationalized
    @Column(length = 40)
    String national;

    URL url;

    Locale locale;

    Class<?> type;

    ZoneId zone;

    Currency currency;

    byte[] bytes;

    @Column(length = 20)
    byte[] digest;

    @Column(length = 70000)
    byte[] picture;

    @Column(length = Length.LONG32)
    byte[] film;

    Serializable object;

    UUID uuid;

    LocalDate someDay;

    @Temporal(TemporalType.DATE)
    Date utilDay;

    LocalTime time;

    @Column(secondPrecision = 3)
    LocalTime exactTime;

    OffsetTime offsetTime;

    LocalDateTime moment;

    Date utilMoment;

    @Column(secondPrecision = 3)
    LocalDateTime exactMoment;

    Instant instant;

    @Column(secondPrecision = 0)
    Instant secondInstant;

    OffsetDateTime offsetMoment;

    ZonedDateTime zonedMoment;

    @TimeZoneStorage(TimeZoneStorageType.NATIVE)
    public OffsetDateTime nativeMoment;

    @Enumerated(EnumType.STRING)
    State state;

    @Enumerated(EnumType.STRING)
    @Column(length = 12)
    State shortState;

    @Enumerated(EnumType.ORDINAL)
    State ordinalState;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    State textState;

    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, String> json;

    @JdbcTypeCode(SqlTypes.SQLXML)
    String xml;

    String[] words;

    int[] numbers;

    List<Long> list;

    InetAddress address;

    /** A row with a value in every column; no fraction of a second is finer than every database keeps. */
    public static EveryType sample() throws IOException {
        EveryType row = new EveryType();
        row.id = 1;
        fillNumbers(row);
        fillTexts(row);
        fillBytes(row);
        fillTimes(row);
        row.truth = true;
        row.maybe = false;
        row.yesNo = true;
        row.trueFalse = false;
        row.numericBoolean = true;
        row.state = State.NEW;
        row.shortState = State.DONE;
        row.ordinalState = State.BROKEN;
        row.textState = State.NEW;
        row.json = Map.of("key", "value");
        row.xml = "<a>b</a>";
        row.words = new String[] {"one", "two"};
        row.numbers = new int[] {1, 2};
        row.list = List.of(3L, 4L);
        return row;
    }

    private static void fillNumbers(EveryType row) {
        row.tiny = 1;
        row.small = 2;
        row.whole = 3;
        row.vintage = Year.of(1999);
        row.big = 4;
        row.single = 1.5f;
        row.twofold = 2.5;
        row.amount = new BigDecimal("12.34");
        row.price = new BigDecimal("1.25");
        row.count = BigInteger.valueOf(1234567);
        row.duration = Duration.ofMinutes(5);
    }

    private static void fillTexts(EveryType row) throws IOException {
        row.letter = 'x';
        row.code = "abcde";
        row.text = "text";
        row.name = "name";
        row.essay = "essay";
        row.book = "book";
        row.longBook = "long book";
        row.prose = "prose";
        row.national = "national";
        row.url = new URL("https://localhost/");
        row.locale = Locale.CANADA_FRENCH;
        row.type = String.class;
        row.zone = ZoneId.of("Europe/Paris");
        row.currency = Currency.getInstance("EUR");
    }

    private static void fillBytes(EveryType row) throws IOException {
        row.uuid = new UUID(1, 2);
        row.uuidAsText = new UUID(3, 4);
        row.uuidAsVarchar = new UUID(5, 6);
        row.bytes = new byte[] {3};
        row.digest = new byte[] {4};
        row.picture = new byte[] {5};
        row.film = new byte[] {6};
        row.object = "serialized";
        row.address = InetAddress.getByName("127.0.0.1");
    }

    private static void fillTimes(EveryType row) {
        row.someDay = LocalDate.of(2026, 11, 22);
        row.utilDay = java.sql.Date.valueOf(row.someDay);
        row.time = LocalTime.of(12, 30, 15);
        row.exactTime = row.time;
        row.offsetTime = row.time.atOffset(ZoneOffset.UTC);
        row.moment = row.someDay.atTime(row.time);
        row.utilMoment = Timestamp.valueOf(row.moment);
        row.exactMoment = row.moment;
        row.instant = row.moment.toInstant(ZoneOffset.UTC);
        row.secondInstant = row.instant;
        row.offsetMoment = row.moment.atOffset(ZoneOffset.UTC);
        row.zonedMoment = row.moment.atZone(ZoneOffset.UTC);
        row.nativeMoment = row.offsetMoment;
    }
}
