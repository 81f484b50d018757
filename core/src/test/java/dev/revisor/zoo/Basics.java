package dev.revisor.zoo;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Numbers, truth values and texts with the types of JDBC that Hibernate does not choose by itself. */
final class Basics extends Exhibit {

    @Override
    void fill(EntityManager entities) {
        Numbers numbers = new Numbers();
        numbers.id = 7;
        numbers.small = new BigDecimal("12345");
        numbers.wide = new BigDecimal("1.2345678901");
        numbers.huge = BigInteger.TEN;
        numbers.tiny = 3;
        numbers.smallInteger = 4;
        numbers.bigInteger = 5;
        numbers.exact = new BigDecimal("2.50");
        numbers.floating = 1.5f;
        numbers.flag = true;
        numbers.initial = 'x';
        numbers.optional = 9;
        entities.persist(numbers);
        Texts texts = new Texts();
        texts.id = "key";
        texts.one = "1";
        texts.bound = "limit";
        texts.overLimit = "over";
        texts.medium = "medium";
        texts.letters = new char[] {'a', 'b'};
        texts.fixedNational = "abc";
        texts.longNational = "long";
        texts.required = "yes";
        entities.persist(texts);
    }

    @Override
    void verify(EntityManager entities) {
        Numbers numbers = entities.find(Numbers.class, (short) 7);
        assertThat(numbers.small).isEqualByComparingTo("12345");
        assertThat(numbers.wide).isEqualByComparingTo("1.2345678901");
        assertThat(numbers.huge).isEqualTo(BigInteger.TEN);
        assertThat(numbers.tiny).isEqualTo(3);
        assertThat(numbers.exact).isEqualByComparingTo("2.5");
        assertThat(numbers.flag).isTrue();
        assertThat(numbers.initial).isEqualTo('x');
        Texts texts = entities.find(Texts.class, "key");
        assertThat(texts.letters).containsExactly('a', 'b');
        assertThat(texts.fixedNational).isEqualTo("abc");
        assertThat(texts.longNational).isEqualTo("long");
    }

    @Entity(name = "Numbers")
    static class Numbers {

        @Id
        short id;

        @Column(precision = 5)
        BigDecimal small;

        @Column(precision = 20, scale = 10)
        BigDecimal wide;

        @Column(precision = 30)
        BigInteger huge;

        @JdbcTypeCode(SqlTypes.TINYINT)
        int tiny;

        @JdbcTypeCode(SqlTypes.SMALLINT)
        int smallInteger;

        @JdbcTypeCode(SqlTypes.BIGINT)
        int bigInteger;

        @JdbcTypeCode(SqlTypes.DECIMAL)
        @Column(precision = 10, scale = 2)
        BigDecimal exact;

        @JdbcTypeCode(SqlTypes.REAL)
        float floating;

        @JdbcTypeCode(SqlTypes.BIT)
        boolean flag;

        Character initial;

        Integer optional;

        @Basic(optional = false)
        long required;
    }

    @Entity(name = "Texts")
    static class Texts {

        @Id
        @Column(length = 40)
        String id;

        @Column(length = 1)
        String one;

        @Column(length = 32600)
        String bound;

        @Column(length = 65536)
        String overLimit;

        @Column(length = 16777216)
        String medium;

        char[] letters;

        @JdbcTypeCode(SqlTypes.NCHAR)
        @Column(length = 3)
        String fixedNational;

        @JdbcTypeCode(SqlTypes.LONGNVARCHAR)
        String longNational;

        @Basic(optional = false)
        String required;
    }
}
