package dev.revisor.autoconfigure;

import dev.revisor.Migrations;
import org.springframework.boot.actuate.autoconfigure.endpoint.condition.ConditionalOnAvailableEndpoint;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;

/** Adds {@code /actuator/migrations} where the application has an actuator that exposes it. */
@AutoConfiguration(after = RevisorAutoConfiguration.class)
@ConditionalOnClass({Endpoint.class, ConditionalOnAvailableEndpoint.class})
@ConditionalOnAvailableEndpoint(MigrationsEndpoint.class)
public final class RevisorEndpointAutoConfiguration {

    @Bean
    @ConditionalOnBean(Migrations.class)
    MigrationsEndpoint revisorMigrationsEndpoint(ApplicationContext context) {
        return new MigrationsEndpoint(context);
    }
}
