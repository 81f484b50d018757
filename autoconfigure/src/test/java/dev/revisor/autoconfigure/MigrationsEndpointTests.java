package dev.revisor.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revisor.autoconfigure.app.RevisedApplication;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.json.JSONException;
import org.junit.jupiter.api.Test;
import org.skyscreamer.jsonassert.Customization;
import org.skyscreamer.jsonassert.JSONAssert;
import org.skyscreamer.jsonassert.JSONCompareMode;
import org.skyscreamer.jsonassert.RegularExpressionValueMatcher;
import org.skyscreamer.jsonassert.comparator.CustomComparator;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(
        classes = RevisedApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.application.name=shop",
            "spring.datasource.url=jdbc:h2:mem:endpoint;DB_CLOSE_DELAY=-1",
            "management.endpoints.web.exposure.include=migrations",
            "spring.shell.interactive.enabled=false"
        })
class MigrationsEndpointTests {

    private static final String EXPECTED = """
            {"contexts": {"shop": {"migrations": {"default": {
              "database": "H2 [0-9.]+", "state": "UP_TO_DATE",
              "current": ["a1b2"], "heads": ["a1b2"],
              "revisions": [
                {"id": "a1b2", "revises": ["a1b1"], "message": "customer email", "state": "APPLIED",
                 "appliedAt": ".*", "appliedBy": ".*", "duration": ".*"},
                {"id": "a1b1", "revises": [], "message": "customers", "state": "APPLIED",
                 "appliedAt": ".*", "appliedBy": ".*", "duration": ".*"}]}},
              "parentId": null}}}
            """;

    @LocalServerPort
    private int port;

    @Test
    void showsWhereTheDatabaseStands() throws IOException, InterruptedException, JSONException {
        JSONAssert.assertEquals(
                EXPECTED,
                body(),
                new CustomComparator(
                        JSONCompareMode.STRICT,
                        matching("contexts.shop.migrations.default.database", "H2 [0-9.]+"),
                        matching("contexts.shop.migrations.default.revisions[*].appliedAt", "2[0-9-]+T[0-9:.]+Z"),
                        matching("contexts.shop.migrations.default.revisions[*].appliedBy", "[^@]+@[^@]+"),
                        matching("contexts.shop.migrations.default.revisions[*].duration", "PT[0-9.]+S")));
    }

    @Test
    void saysNothingAboutTheAddressOfTheDatabase() throws IOException, InterruptedException {
        assertThat(body()).doesNotContain("jdbc:", "mem:endpoint");
    }

    private String body() throws IOException, InterruptedException {
        URI address = URI.create("http://127.0.0.1:" + port + "/actuator/migrations");
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
                .body();
    }

    private static Customization matching(String path, String expression) {
        return new Customization(path, new RegularExpressionValueMatcher<>(expression));
    }
}
