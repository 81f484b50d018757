package dev.revisor.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.revisor.migration.Operations;
import dev.revisor.revision.RevisionNode;
import dev.revisor.testing.AlembicCase;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RevisionStyleTests {

    private static final RevisionNode NODE = new RevisionNode(
            "4f2a", List.of("b1c2"), List.of(), List.of(), Instant.parse("2026-11-22T14:30:05Z"), "two words");

    @Test
    void putsAHeaderAboveJava() {
        assertThat(java(style("Copyright Acme */ \\u000a\n\nAll rights reserved", JavaTemplate.STANDARD)))
                .startsWith("/*\n * Copyright Acme * / \\ u000a\n *\n * All rights reserved\n */\n\npackage app;\n\n");
    }

    @Test
    void putsAHeaderAboveSqlThatIsReadBack() {
        RevisionFile file = new SqlRevisionWriter(style("Copyright: Acme\n\nlicence: none", JavaTemplate.STANDARD))
                .write(SqlRevisionDraft.empty(NODE));
        assertThat(file.text()).startsWith("-- Copyright: Acme\n--\n-- Licence: none\n-- revision: 4f2a\n");
        assertThat(SqlRevisionParser.parse(file.name(), file.text()).node()).isEqualTo(NODE);
    }

    @Test
    void fillsATemplate() {
        JavaTemplate template = new JavaTemplate("""
                {package}

                import app.Base;
                {imports}

                // Revision {id}: {message}
                {annotation}
                public final class {class} extends Base {

                    private static final int[] NONE = {};

                {upgrade}

                {downgrade}
                }
                """);
        assertThat(java(style("", template))).isEqualTo("""
                package app;

                import app.Base;
                import dev.revisor.migration.Migration;
                import dev.revisor.migration.Operations;
                import dev.revisor.migration.Revision;

                // Revision 4f2a: two words
                @Revision(id = "4f2a", revises = "b1c2", created = "2026-11-22T14:30:05Z", message = "two words")
                public final class M20261122T143005_TwoWords extends Base {

                    private static final int[] NONE = {};

                    @Override
                    public void upgrade(Operations op) {
                        op.execute("select 1");
                    }

                    @Override
                    public void downgrade(Operations op) {}
                }
                """);
    }

    @AlembicCase(74)
    @Test
    void refusesATemplateThatGivesNoRevision() {
        assertThatExceptionOfType(InvalidTemplateException.class)
                .isThrownBy(() -> new JavaTemplate("{package} {imports} {annotation} class {class} { {upgrade} }"))
                .withMessageContaining("lacks {downgrade}: put it where");
    }

    @ParameterizedTest
    @ValueSource(strings = {"migration", "revision", "operations", "override"})
    void namesNoClassLikeATypeThatItUses(String message) {
        FileNaming naming = new FileNaming("{slug}", 40, ZoneOffset.UTC);
        RevisionFile file = new JavaRevisionWriter("app", new RevisionStyle(naming, "", JavaTemplate.STANDARD))
                .write(new RevisionDraft(NODE.withMessage(message), List.of(), List.of(), Notes.NONE));
        String name = "M" + message.substring(0, 1).toUpperCase(Locale.ROOT) + message.substring(1);
        assertThat(file.name()).isEqualTo(name + ".java");
        assertThat(file.text()).contains("class " + name + " implements Migration");
    }

    private static String java(RevisionStyle style) {
        return new JavaRevisionWriter("app", style)
                .write(new RevisionDraft(NODE, Operations.record(op -> op.execute("select 1")), List.of(), Notes.NONE))
                .text();
    }

    private static RevisionStyle style(String header, JavaTemplate template) {
        return new RevisionStyle(FileNaming.STANDARD, header, template);
    }
}
