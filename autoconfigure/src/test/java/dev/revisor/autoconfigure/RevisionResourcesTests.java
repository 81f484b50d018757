package dev.revisor.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.core.io.Resource;

class RevisionResourcesTests {

    private final RevisionResources resources = new RevisionResources(new DefaultResourceLoader());

    @Test
    void findsAnnotatedClassesOfThePackage() {
        assertThat(resources.classNames(List.of("dev.revisor.autoconfigure.revisions")))
                .containsExactly("dev.revisor.autoconfigure.revisions.M1_Customers");
    }

    @Test
    void findsAClassOnceWhereThePackageIsGivenTwice() {
        assertThat(resources.classNames(
                        List.of("dev.revisor.autoconfigure.revisions", "dev.revisor.autoconfigure.revisions")))
                .hasSize(1);
    }

    @Test
    void findsNothingInAPackageThatDoesNotExist() {
        assertThat(resources.classNames(List.of("no.such.place"))).isEmpty();
    }

    @Test
    void findsSqlFilesOfTheLocation() {
        assertThat(resources.sqlFiles(List.of("classpath:/revisions/")))
                .extracting(Resource::getFilename)
                .containsExactly("20261122T143005_customer_email.sql");
    }

    @Test
    void findsNothingInALocationThatDoesNotExist() {
        assertThat(resources.sqlFiles(List.of("classpath:no/such/place"))).isEmpty();
    }
}
