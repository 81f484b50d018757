package dev.revisor.autoconfigure.two.reporting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
public class Report {

    @Id
    private Long id;

    @Column(length = 40)
    private String title;

    protected Report() {}

    public Long getId() {
        return id;
    }

    public String getTitle() {
        return title;
    }
}
