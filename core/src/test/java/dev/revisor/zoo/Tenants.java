package dev.revisor.zoo;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import java.util.Map;
import org.hibernate.annotations.TenantId;
import org.hibernate.context.spi.CurrentTenantIdentifierResolver;

/** Rows of several tenants in one table. */
final class Tenants extends Exhibit {

    @Override
    Map<String, Object> settings() {
        return Map.of("hibernate.tenant_identifier_resolver", new OneTenant());
    }

    @Override
    void fill(EntityManager entities) {
        Account account = new Account();
        account.id = 1;
        entities.persist(account);
    }

    @Override
    void verify(EntityManager entities) {
        assertThat(entities.find(Account.class, 1).tenant).isEqualTo("acme");
    }

    @Entity(name = "Account")
    static class Account {

        @Id
        int id;

        @TenantId
        @Column(length = 20)
        String tenant;
    }

    private static final class OneTenant implements CurrentTenantIdentifierResolver<String> {

        @Override
        public String resolveCurrentTenantIdentifier() {
            return "acme";
        }

        @Override
        public boolean validateExistingCurrentSessions() {
            return false;
        }
    }
}
