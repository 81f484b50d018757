package dev.revisor.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test that runs once for each database, every time with fresh and empty ones as its {@link TestDatabase} parameters.
 * The parameters may also be those of its {@code @BeforeEach} and {@code @AfterEach} methods: the first is the same
 * database everywhere in one run of the test.
 *
 * <p>{@code -Drevisor.test.databases=h2,sqlite} limits a run of the build to some databases; the others show up as
 * skipped.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@TestTemplate
@ExtendWith(DatabaseTestExtension.class)
public @interface DatabaseTest {

    /** The databases to run on; all when empty. */
    DatabaseKind[] only() default {};

    /** The databases not to run on, for example because they lack what is tested. */
    DatabaseKind[] except() default {};
}
