package dev.revisor.autoconfigure;

import dev.revisor.Migrations;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.context.ApplicationContext;

/** Shows where databases stand, compared with the revisions of the application. */
@Endpoint(id = "migrations")
final class MigrationsEndpoint {

    private final ApplicationContext context;

    MigrationsEndpoint(ApplicationContext context) {
        this.context = context;
    }

    @ReadOperation
    MigrationsDescriptor migrations() {
        Map<String, MigrationsDescriptor.Context> contexts = new LinkedHashMap<>();
        for (ApplicationContext each = context; each != null; each = each.getParent()) {
            contexts.put(String.valueOf(each.getId()), describe(each));
        }
        return new MigrationsDescriptor(contexts);
    }

    private static MigrationsDescriptor.Context describe(ApplicationContext context) {
        Map<String, MigrationsDescriptor.Database> databases = new LinkedHashMap<>();
        context.getBeansOfType(Migrations.class)
                .forEach((name, migrations) ->
                        databases.put(MigrationsBeans.database(name), DatabaseDescription.of(migrations)));
        ApplicationContext parent = context.getParent();
        return new MigrationsDescriptor.Context(databases, parent == null ? null : parent.getId());
    }
}
