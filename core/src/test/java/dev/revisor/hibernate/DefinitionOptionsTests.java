package dev.revisor.hibernate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revisor.schema.Deferrability;
import dev.revisor.schema.Identifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DefinitionOptionsTests {

    @ParameterizedTest
    @CsvSource({
        "'', NOT_DEFERRABLE",
        "deferrable, DEFERRABLE",
        "DEFERRABLE INITIALLY  IMMEDIATE, DEFERRABLE",
        "deferrable initially deferred, INITIALLY_DEFERRED",
        "initially deferred, INITIALLY_DEFERRED",
        "not deferrable, NOT_DEFERRABLE",
        "Not Deferrable Initially Immediate, NOT_DEFERRABLE"
    })
    void tellWhenAKeyIsChecked(String sql, Deferrability expected) {
        DefinitionOptions options = new DefinitionOptions(sql);
        assertThat(options.deferrability()).isEqualTo(expected);
        assertThat(options.rest()).isEmpty();
    }

    @Test
    void tellWhatAnIndexHasBesideItsKeys() {
        DefinitionOptions options =
                new DefinitionOptions("using GIN include (a, \"B\") NULLS NOT DISTINCT tablespace fast");
        assertThat(options.method()).isEqualTo("GIN");
        assertThat(options.included()).containsExactly(Identifier.of("a"), Identifier.exact("B"));
        assertThat(options.areNullsEqual()).isTrue();
        assertThat(options.rest()).isEqualTo("tablespace fast");
        assertThat(new DefinitionOptions("nulls distinct").areNullsEqual()).isFalse();
    }

    @Test
    void leaveWhatASchemaHasNoWordsFor() {
        DefinitionOptions options = new DefinitionOptions("match full deferrable");
        assertThat(options.deferrability()).isEqualTo(Deferrability.DEFERRABLE);
        assertThat(options.rest()).isEqualTo("match full");
        assertThat(new DefinitionOptions(null).rest()).isEmpty();
    }
}
