package dev.revisor.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectScriptsTests {

    @TempDir
    private Path project;

    @Test
    void writesThoseOfMaven() throws IOException {
        touch("pom.xml");
        assertThat(scripts(project).write()).containsExactly("Wrote db", "Wrote db.cmd");
        assertThat(project.resolve("db"))
                .isExecutable()
                .content()
                .contains("root='.'", "elif false ||", "com.acme.Shop db \"$@\"")
                .doesNotContain("@root@", "@modules@");
    }

    @Test
    void buildsAModuleOfMavenFromItsRoot() throws IOException {
        Files.writeString(project.resolve("pom.xml"), "<modules><module>shop</module></modules>");
        touch("shop/pom.xml");
        scripts(project.resolve("shop")).write();
        assertThat(project.resolve("shop/db")).content().contains("root='..'", "-pl shop -am");
    }

    @Test
    void writesThoseOfGradle() throws IOException {
        touch("build.gradle.kts");
        assertThat(scripts(project).write()).containsExactly("Wrote db", "Wrote db.cmd", "Wrote db.gradle");
        assertThat(project.resolve("db"))
                .isExecutable()
                .content()
                .contains("gradle='./gradlew'", "com.acme.Shop db \"$@\"");
    }

    @Test
    void findsTheWrapperOfAGradleBuildWithModules() throws IOException {
        touch("settings.gradle");
        touch("shop/build.gradle");
        scripts(project.resolve("shop")).write();
        assertThat(project.resolve("shop/db")).content().contains("gradle='../gradlew'");
        assertThat(project.resolve("shop/db.cmd")).content().contains("..\\gradlew.bat");
    }

    @Test
    void writesShellThatAShellCanRead() throws IOException, InterruptedException {
        touch("build.gradle");
        touch("maven/pom.xml");
        scripts(project).write();
        scripts(project.resolve("maven")).write();
        assertThat(complaintsOfShell(project.resolve("db"))).isEmpty();
        assertThat(complaintsOfShell(project.resolve("maven/db"))).isEmpty();
    }

    @Test
    void keepsWhatIsThere() throws IOException {
        touch("build.gradle");
        Files.writeString(project.resolve("db"), "mine");
        assertThat(scripts(project).write()).contains("Kept db, which is there already");
        assertThat(project.resolve("db")).hasContent("mine");
    }

    @Test
    void saysWhatItLookedForWhereThereIsNoBuild() {
        assertThatExceptionOfType(UnknownBuildToolException.class)
                .isThrownBy(() -> scripts(project).write())
                .withMessageContaining("pom.xml, build.gradle, build.gradle.kts");
    }

    @Test
    void namesTheCommandThatCompiles() throws IOException {
        touch("settings.gradle");
        touch("gradlew");
        touch("shop/build.gradle");
        touch("old/pom.xml");
        assertThat(BuildTool.GRADLE.compileCommand(project.resolve("shop"))).isEqualTo("./../gradlew classes");
        assertThat(BuildTool.GRADLE.compileCommand(project)).isEqualTo("./gradlew classes");
        assertThat(BuildTool.MAVEN.compileCommand(project.resolve("old"))).isEqualTo("mvn compile");
    }

    private static ProjectScripts scripts(Path module) {
        return new ProjectScripts(module, "com.acme.Shop");
    }

    private static String complaintsOfShell(Path script) throws IOException, InterruptedException {
        Process shell = new ProcessBuilder("sh", "-n", script.toString())
                .redirectErrorStream(true)
                .start();
        String complaints = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        shell.waitFor();
        return complaints;
    }

    private void touch(String file) throws IOException {
        Path path = project.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, "");
    }
}
