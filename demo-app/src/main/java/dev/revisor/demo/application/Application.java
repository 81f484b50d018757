package dev.revisor.demo.application;

import jakarta.persistence.CheckConstraint;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import org.hibernate.annotations.ColumnDefault;
import org.jspecify.annotations.Nullable;

/** Something that can be run in a container. */
@Entity
@Table(
        indexes = @Index(name = "ix_application_name", columnList = "name"),
        check = @CheckConstraint(name = "ck_application_memory", constraint = "memory_mb between 64 and 65536"))
public class Application {

    @Id
    @GeneratedValue
    private @Nullable Long id;

    @Column(nullable = false, length = 80)
    private String name;

    @Column(nullable = false)
    private String image;

    @Column(nullable = false, precision = 5, scale = 2)
    @ColumnDefault("1.00")
    private BigDecimal cpuLimit = BigDecimal.ONE;

    @Column(nullable = false)
    @ColumnDefault("512")
    private int memoryMb = 512;

    @Column(length = 2000)
    private @Nullable String description;

    protected Application() {
        this("", "");
    }

    public Application(String name, String image) {
        this.name = name;
        this.image = image;
    }

    public @Nullable Long getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public String getImage() {
        return image;
    }

    public BigDecimal getCpuLimit() {
        return cpuLimit;
    }

    public int getMemoryMb() {
        return memoryMb;
    }

    public @Nullable String getDescription() {
        return description;
    }
}
