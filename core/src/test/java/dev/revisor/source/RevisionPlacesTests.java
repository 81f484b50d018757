package dev.revisor.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RevisionPlacesTests {

    private static final RevisionPlaces OUTER =
            RevisionPlaces.of(List.of("app.migrations"), List.of("classpath:db/revisions"));

    private static final RevisionPlaces INNER =
            RevisionPlaces.of(List.of("app.migrations.reporting"), List.of("classpath:/db/revisions/reporting/"));

    @Test
    void haveWhatLiesBelow() {
        assertThat(OUTER.haveClass("app.migrations.M1")).isTrue();
        assertThat(OUTER.haveClass("app.migrations.old.M1")).isTrue();
        assertThat(OUTER.haveClass("app.migrations2.M1")).isFalse();
        assertThat(OUTER.haveFile("db/revisions/old/1.sql")).isTrue();
        assertThat(OUTER.haveFile("db/revisions2/1.sql")).isFalse();
        assertThat(RevisionPlaces.of(List.of(""), List.of()).haveClass("M1")).isTrue();
    }

    @Test
    void leaveTheInnermostPlaceToItsDatabase() {
        RevisionPlaces outer = OUTER.without(INNER);
        RevisionPlaces inner = INNER.without(OUTER);
        assertThat(outer.haveClass("app.migrations.M1")).isTrue();
        assertThat(outer.haveClass("app.migrations.reporting.M1")).isFalse();
        assertThat(outer.haveClass("app.migrations.reporting.old.M1")).isFalse();
        assertThat(inner.haveClass("app.migrations.reporting.M1")).isTrue();
        assertThat(inner.haveClass("app.migrations.M1")).isFalse();
        assertThat(outer.haveFile("db/revisions/1.sql")).isTrue();
        assertThat(outer.haveFile("db/revisions/reporting/1.sql")).isFalse();
        assertThat(inner.haveFile("db/revisions/reporting/1.sql")).isTrue();
    }

    @Test
    void mayLieInsideAnotherDatabasesAgain() {
        RevisionPlaces both = RevisionPlaces.of(List.of("app", "app.migrations.reporting.shared"), List.of())
                .without(INNER);
        assertThat(both.haveClass("app.migrations.reporting.M1")).isFalse();
        assertThat(both.haveClass("app.migrations.reporting.shared.M1")).isTrue();
    }
}
