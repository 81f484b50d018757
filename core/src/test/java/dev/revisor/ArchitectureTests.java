package dev.revisor;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.GeneralCodingRules;
import dev.revisor.error.MigrationException;
import java.io.File;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.FileReader;
import java.io.FileWriter;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Calendar;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

class ArchitectureTests {

    private static final String ROOT = "dev.revisor";

    /** The root package itself: what applications and commands call. */
    private static final String FACADE = "";

    /** The packages of the engine: each may use those on the lines above its own, and not those beside it. */
    private static final PackageLevels LEVELS = new PackageLevels(
            ROOT,
            List.of(
                    Set.of("error"),
                    Set.of("schema"),
                    Set.of("operation", "revision"),
                    Set.of("migration", "diff"),
                    Set.of("dialect", "source"),
                    Set.of("history"),
                    Set.of("runner", "hibernate", "autogenerate"),
                    Set.of(FACADE),
                    Set.of("command")));

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    @Test
    void packagesUseOnlyLowerLevels() {
        check(classes()
                .that()
                .doNotHaveSimpleName("package-info")
                .should(LEVELS.beRespected())
                .because("the table of levels is the diagram of the architecture"));
    }

    @Test
    void packagesAreFreeOfCycles() {
        check(slices().matching(ROOT + ".(*)..").should().beFreeOfCycles());
    }

    @Test
    void databasesDoNotSeeEachOther() {
        check(slices().matching(ROOT + ".dialect.(*)..").should().notDependOnEachOther());
    }

    @Test
    void onlyDialectsNamesTheDatabases() {
        check(noClasses()
                .that(resideInAPackage(ROOT + "..").and(not(resideInAPackage(ROOT + ".dialect.*.."))))
                .and()
                .doNotHaveSimpleName("Dialects")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT + ".dialect.*..")
                .because("everybody else asks Dialects for the connected database's"));
    }

    @Test
    void theModelIsPure() {
        check(noClasses()
                .that()
                .resideInAnyPackage(packages("schema", "operation", "revision", "diff", "migration"))
                .should()
                .dependOnClassesThat(resideInAnyPackage("java.io..", "java.nio.file..", "javax.sql..", "java.sql..")
                        .and(not(belongToAnyOf(Connection.class))))
                .because("it can be planned, printed and replayed without files and databases"));
    }

    @Test
    void onlyAuthorsOfDataStepsSeeConnections() {
        check(noClasses()
                .that()
                .resideInAnyPackage(packages("schema", "revision", "diff"))
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(Connection.class));
    }

    @Test
    void sqlRunsOnlyInDialectHistoryAndRunner() {
        check(noClasses()
                .that()
                .resideOutsideOfPackages(packages("dialect", "history", "runner"))
                .should()
                .dependOnClassesThat(assignableTo(Statement.class).or(assignableTo(ResultSet.class)))
                .because("the other packages hand a connection on"));
    }

    @Test
    void onlySourceOpensFiles() {
        check(noClasses()
                .that()
                .resideOutsideOfPackages(packages("source"))
                .should()
                .dependOnClassesThat(belongToAnyOf(
                        Files.class,
                        FileSystems.class,
                        FileChannel.class,
                        File.class,
                        FileInputStream.class,
                        FileOutputStream.class,
                        FileReader.class,
                        FileWriter.class,
                        RandomAccessFile.class)));
    }

    @Test
    void onlyHibernateSeesHibernate() {
        check(noClasses()
                .that()
                .resideOutsideOfPackages(packages("hibernate"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.hibernate.."));
    }

    @Test
    void nothingSeesSpring() {
        check(noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.springframework..")
                .because("Spring code belongs into autoconfigure"));
    }

    @Test
    void nothingWritesToTheConsole() {
        check(GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS);
    }

    @Test
    void caseConversionNamesItsLocale() {
        check(noClasses()
                .should()
                .callMethod(String.class, "toLowerCase")
                .orShould()
                .callMethod(String.class, "toUpperCase")
                .because("Locale.ROOT is the one that does not depend on the machine"));
    }

    @Test
    void timeIsThatOfJavaTime() {
        check(noClasses().should().dependOnClassesThat().belongToAnyOf(Date.class, Calendar.class));
    }

    @Test
    void exceptionsAreMigrationExceptions() {
        check(classes()
                .that()
                .areAssignableTo(Throwable.class)
                .should()
                .beAssignableTo(MigrationException.class)
                .because("commands and the application's start tell them from defects by that type"));
    }

    @Test
    void packagesAreNullMarked() {
        check(classes().should(resideInNullMarkedPackages()).because("null is the exception that is written down"));
    }

    private static void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(CLASSES);
    }

    private static String[] packages(String... names) {
        return List.of(names).stream().map(name -> ROOT + "." + name + "..").toArray(String[]::new);
    }

    private static ArchCondition<JavaClass> resideInNullMarkedPackages() {
        return new ArchCondition<>("reside in packages with @NullMarked") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean marked = type.getPackage().isAnnotatedWith(NullMarked.class);
                events.add(new SimpleConditionEvent(type, marked, type.getPackageName() + " lacks it"));
            }
        };
    }
}
