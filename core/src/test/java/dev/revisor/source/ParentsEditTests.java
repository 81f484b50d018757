package dev.revisor.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParentsEditTests {

    @TempDir
    private Path folder;

    @Test
    void changesTheAttributeAndNothingElse() throws IOException {
        assertEdited(
                "M.java",
                "/** @Revision(id = \"a\", revises = \"x\") */\r\n@Revision(id = \"a\", revises = \"b\", message = \"re = \\\" , )\")\r\nclass M {\tchar c = '\"';}",
                "/** @Revision(id = \"a\", revises = \"x\") */\r\n@Revision(id = \"a\", revises = \"p\", message = \"re = \\\" , )\")\r\nclass M {\tchar c = '\"';}");
    }

    @Test
    void changesListsAndConstantsAndKeepsComments() throws IOException {
        assertEdited(
                "M.java",
                "@dev.revisor.migration.Revision(\n  id = \"a\", // revises = \"x\"\n  revises = {\"b\", \"c\"} /* both */,\n  message = \"m\")",
                "@dev.revisor.migration.Revision(\n  id = \"a\", // revises = \"x\"\n  revises = \"p\" /* both */,\n  message = \"m\")");
        assertEdited(
                "M.java", "@Revision(id = Ids.A, revises = Ids.of(B, 1))", "@Revision(id = Ids.A, revises = \"p\")");
    }

    @Test
    void addsTheAttributeOfABase() throws IOException {
        assertEdited(
                "M.java",
                "@Revision(id = \"a\", message = \"m\")",
                "@Revision(id = \"a\", revises = \"p\", message = \"m\")");
        assertEdited("M.java", "@Revision(id = \"a\")", "@Revision(id = \"a\", revises = \"p\")");
    }

    @Test
    void findsTheRevisionAmongOthers() throws IOException {
        assertEdited(
                "M.java",
                "String s = \"\"\"\n@Revision(id = \"a\")\\\"\"\"\n\"\"\";@Revision(id = \"b\", revises = \"x\") @Revision(id = \"a\", revises = \"x\")",
                "String s = \"\"\"\n@Revision(id = \"a\")\\\"\"\"\n\"\"\";@Revision(id = \"b\", revises = \"x\") @Revision(id = \"a\", revises = \"p\")");
    }

    @Test
    void changesTheHeaderOfSql() throws IOException {
        assertEdited(
                "m.sql",
                "-- revision: a\r\n--revises :  b, c \r\n-- message: revises: x\r\n\r\n-- upgrade\r\n-- revises: x\r\n",
                "-- revision: a\r\n--revises : p\r\n-- message: revises: x\r\n\r\n-- upgrade\r\n-- revises: x\r\n");
        assertEdited(
                "m.sql",
                "\ufeff-- revision: a\n-- message: m\n-- upgrade\n-- revises: x\n",
                "\ufeff-- revision: a\n-- revises: p\n-- message: m\n-- upgrade\n-- revises: x\n");
    }

    @Test
    void keepsBytesThatAreNoText() throws IOException {
        Path file = folder.resolve("M.java");
        byte[] latin = "// \u00e4\n@Revision(id = \"a\", revises = \"b\")".getBytes(StandardCharsets.ISO_8859_1);
        Files.write(file, latin);
        ParentsEdit edit = ParentsEdit.of(file, "a", "p");
        assertThat(file).hasBinaryContent(latin);
        edit.write();
        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                .startsWith("// \u00e4\n@")
                .contains("\"p\"");
        edit.undo();
        assertThat(file).hasBinaryContent(latin);
    }

    @Test
    void leavesAloneWhatItDoesNotUnderstand() throws IOException {
        assertUnknown("M.java", "class M {}");
        assertUnknown("M.java", "@Revision(id = \"b\") @Revision(id = \"c\")");
        assertUnknown("M.java", "@Revision(");
        assertUnknown("m.sql", "-- upgrade\n-- revision: a\n");
    }

    private void assertEdited(String name, String before, String after) throws IOException {
        Path file = Files.writeString(folder.resolve(name), before);
        ParentsEdit.of(file, "a", "p").write();
        assertThat(file).hasContent(after);
        assertThat(Files.readString(file)).isEqualTo(after);
    }

    private void assertUnknown(String name, String text) throws IOException {
        Path file = Files.writeString(folder.resolve(name), text);
        assertThatExceptionOfType(ParentsNotFoundException.class)
                .isThrownBy(() -> ParentsEdit.of(file, "a", "p"))
                .withMessageContaining("'" + file + "'")
                .satisfies(fault -> assertThat(fault.file()).isEqualTo(file));
        assertThat(file).hasContent(text);
    }
}
