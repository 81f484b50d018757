package dev.revisor.zoo;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.CheckConstraint;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.hibernate.annotations.Check;
import org.hibernate.validator.constraints.Length;
import org.hibernate.validator.constraints.Range;

/** Conditions of columns and tables, with names and without, and those that Bean Validation brings. */
final class Checks extends Exhibit {

    @Override
    void fill(EntityManager entities) {
        Guest guest = new Guest();
        guest.id = 1;
        guest.age = 30;
        guest.mood = "good";
        guest.since = 2000;
        guest.until = 2010;
        entities.persist(guest);
        Validated validated = new Validated();
        validated.id = 2;
        validated.name = "name";
        validated.words = "words";
        validated.letters = "letters";
        validated.mail = "a@b";
        validated.amount = new BigDecimal("12.25");
        validated.percent = new BigDecimal("50");
        validated.count = 5;
        validated.positive = 1;
        validated.code = "abc";
        validated.span = 7;
        entities.persist(validated);
    }

    @Override
    void verify(EntityManager entities) {
        assertThat(entities.find(Guest.class, 1).mood).isEqualTo("good");
        assertThat(entities.find(Validated.class, 2).amount).isEqualByComparingTo("12.25");
    }

    @Entity(name = "Guest")
    @Table(check = @CheckConstraint(name = "ck_years", constraint = "since <= until_year"))
    @Check(constraints = "age <> since")
    @Check(name = "ck_mood", constraints = "mood in ('good', 'it''s fine') or mood is null")
    static class Guest {

        @Id
        int id;

        @Check(constraints = "age between 0 and 150")
        int age;

        @Column(length = 20, check = @CheckConstraint(constraint = "length(mood) > 2"))
        String mood;

        @Check(name = "ck_since", constraints = "since > 1900 and (since < 2100 or not since = 3000)")
        int since;

        @Column(name = "until_year")
        Integer until;
    }

    @Entity(name = "Validated")
    static class Validated {

        @Id
        int id;

        @NotNull
        @Size(min = 1, max = 30)
        String name;

        @NotBlank
        String words;

        @NotEmpty
        @Length(max = 40)
        String letters;

        @Email
        String mail;

        @Digits(integer = 5, fraction = 2)
        BigDecimal amount;

        @DecimalMin("0.5")
        @DecimalMax(value = "100", inclusive = false)
        BigDecimal percent;

        @Min(1)
        @Max(10)
        int count;

        @Positive
        int positive;

        @Size(max = 3)
        @Column(length = 10)
        String code;

        @Range(min = 3, max = 9)
        int span;
    }
}
