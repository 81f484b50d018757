package dev.revisor.autoconfigure.two.shop;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
public class Purchase {

    @Id
    private Long id;

    protected Purchase() {}

    public Long getId() {
        return id;
    }
}
