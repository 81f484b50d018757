package dev.revisor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revisor.schema.TableName;
import java.util.List;
import org.junit.jupiter.api.Test;

class NamePatternsTests {

    @Test
    void meanNamesInAnySchema() {
        NamePatterns patterns = new NamePatterns(List.of("qrtz_*", "spatial_ref_sys", "a?c"));
        assertThat(List.of("QRTZ_JOBS", "qrtz_", "Spatial_Ref_Sys", "abc"))
                .allMatch(name -> patterns.test(TableName.of(name)));
        assertThat(List.of("qrtz", "x_qrtz_jobs", "spatial_ref_sys2", "ac"))
                .noneMatch(name -> patterns.test(TableName.of(name)));
        assertThat(patterns.test(TableName.of("audit", "qrtz_jobs"))).isTrue();
    }

    @Test
    void meanNamesOfOneSchema() {
        NamePatterns patterns = new NamePatterns(List.of("audit.*"));
        assertThat(patterns.test(TableName.of("AUDIT", "log"))).isTrue();
        assertThat(patterns.test(TableName.of("log"))).isFalse();
        assertThat(patterns.test(TableName.of("other", "audit"))).isFalse();
    }

    @Test
    void meanNothingWhereThereAreNone() {
        assertThat(new NamePatterns(List.of()).test(TableName.of("t"))).isFalse();
    }
}
