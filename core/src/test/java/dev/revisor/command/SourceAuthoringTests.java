package dev.revisor.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.revisor.revision.RevisionNode;
import dev.revisor.source.MappedNames;
import dev.revisor.source.NoSourceDirectoryException;
import dev.revisor.source.RevisionFile;
import dev.revisor.source.RevisionStyle;
import dev.revisor.source.SourceDirectory;
import dev.revisor.source.WriteHooks;
import dev.revisor.testing.AlembicCase;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where a new revision goes when there are several places. */
class SourceAuthoringTests {

    @TempDir
    private Path module;

    @AlembicCase(70)
    @Test
    void putsARevisionBesideItsParent() {
        Authoring authoring = authoring("shop", "billing");
        assertThat(authoring.place(RevisionNode.of("c", "b"), RevisionFormat.JAVA, Optional.empty()))
                .isEqualTo("billing");
        assertThat(authoring.place(RevisionNode.of("c", "s"), RevisionFormat.SQL, Optional.empty()))
                .isEqualTo("classpath:db/two");
    }

    @Test
    void putsItWhereItsAuthorWants() {
        assertThat(authoring("shop", "billing")
                        .place(RevisionNode.of("c", "b"), RevisionFormat.JAVA, Optional.of("shop")))
                .isEqualTo("shop");
        assertThatExceptionOfType(UnknownPlaceException.class)
                .isThrownBy(() -> authoring("shop", "billing")
                        .place(RevisionNode.of("c"), RevisionFormat.JAVA, Optional.of("other")))
                .withMessageContaining("not read from 'other' but from 'shop', 'billing'");
    }

    @AlembicCase(70)
    @Test
    void asksForThePlaceOfTheFirstOfARoot() {
        assertThat(authoring("shop").place(RevisionNode.of("c"), RevisionFormat.JAVA, Optional.empty()))
                .isEqualTo("shop");
        assertThatExceptionOfType(UnknownPlaceException.class)
                .isThrownBy(() ->
                        authoring("shop", "billing").place(RevisionNode.of("c"), RevisionFormat.JAVA, Optional.empty()))
                .withMessageContaining("say '--package'");
    }

    @Test
    void writesNothingWhereOnlyOtherLanguagesHaveSources() {
        assertThatExceptionOfType(NoSourceDirectoryException.class)
                .isThrownBy(() -> authoring("shop").write(new RevisionFile("M.java", ""), "shop", RevisionFormat.JAVA));
        assertThat(module).isEmptyDirectory();
    }

    private Authoring authoring(String... packages) {
        Map<String, Path> files = Map.of(
                "b", module.resolve("src/main/java/billing/MB.java"),
                "s", module.resolve("src/main/resources/db/two/s.sql"));
        SourceDirectory directory = new SourceDirectory(module.resolve("src/main/java"));
        AuthoringSettings settings = new AuthoringSettings(
                RevisionFormat.JAVA,
                List.of(packages),
                List.of("classpath:db/one", "classpath:db/two"),
                "app.Main",
                RevisionStyle.STANDARD,
                new WriteHooks(List.of()));
        return new SourceAuthoring(
                new SourceFiles(directory, null, id -> Optional.ofNullable(files.get(id))),
                settings,
                new EntityClasses(() -> MappedNames.NONE, getClass().getClassLoader(), classes -> {}));
    }
}
