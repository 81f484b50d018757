package dev.revisor.hibernate;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Temporal;
import jakarta.persistence.TemporalType;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.URL;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Year;
import java.time.ZoneId;
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

/** An attribute for every type of column that Hibernate makes of ordinary mappings. */
@Entity
class EveryType {

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
    String longText;

    @Nationalized
    @Column(length = 40)
    String national;

    URL url;

    Locale locale;

    Class<?> type;

    ZoneId zone;

    Currency currency;

    @Lob
    String largeText;

    @Lob
    byte[] largeBytes;

    byte[] bytes;

    @Column(length = 20)
    byte[] digest;

    @Column(length = 70000)
    byte[] picture;

    @Column(length = Length.LONG32)
    byte[] film;

    Serializable object;

    UUID uuid;

    LocalDate day;

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
    OffsetDateTime nativeMoment;

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
}
