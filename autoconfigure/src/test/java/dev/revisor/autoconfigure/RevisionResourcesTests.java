package dev.revisor.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.DefaultResourceLoader;

class RevisionResourcesTests {

    private final RevisionResources resources = new RevisionResources(new DefaultResourceLoader());

    @Test
    void findsAnnotatedClassesOfThePackageAndThoseBelow() {
        assertThat(resources.classNames(List.of("dev.revisor.autoconfigure.revisions")))
                .containsExactly(
                        "dev.revisor.autoconfigure.revisions.M1_Customers",
                        "dev.revisor.autoconfigure.revisions.below.M2_Orders");
    }

    @Test
    void findsAClassOnceWhereThePackageIsGivenTwice() {
        assertThat(resources.classNames(
                        List.of("dev.revisor.autoconfigure.revisions", "dev.revisor.autoconfigure.revisions")))
                .doesNotHaveDuplicates();
    }

    @Test
    void findsNothingInAPackageThatDoesNotExist() {
        assertThat(resources.classNames(List.of("no.such.place"))).isEmpty();
    }

    @Test
    void findsSqlFilesOfTheLocation() {
        assertThat(resources.sqlFiles(List.of("classpath:/revisions/")))
                .singleElement()
                .satisfies(file -> {
                    assertThat(file.name()).isEqualTo("revisions/20261122T143005_customer_email.sql");
                    assertThat(file.text().get()).startsWith("-- revision: a2\n");
                });
    }

    @Test
    void findsNothingInALocationThatDoesNotExist() {
        assertThat(resources.sqlFiles(List.of("classpath:no/such/place"))).isEmpty();
    }
}
