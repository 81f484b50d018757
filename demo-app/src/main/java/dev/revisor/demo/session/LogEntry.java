package dev.revisor.demo.session;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;
import org.jspecify.annotations.Nullable;

/** A line that a session wrote. */
@Entity
@Table(indexes = @Index(columnList = "session_id, loggedAt desc"))
public class LogEntry {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @JsonIgnore
    @ManyToOne(optional = false)
    @OnDelete(action = OnDeleteAction.CASCADE)
    private @Nullable Session session;

    @Column(nullable = false)
    private Instant loggedAt = Instant.now();

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 10)
    private LogLevel level = LogLevel.INFO;

    @Column(nullable = false, length = 4000)
    private String message = "";

    protected LogEntry() {}

    public LogEntry(Session session, LogLevel level, String message) {
        this.session = session;
        this.level = level;
        this.message = message;
    }

    public @Nullable Long getId() {
        return id;
    }

    public @Nullable Session getSession() {
        return session;
    }

    public Instant getLoggedAt() {
        return loggedAt;
    }

    public LogLevel getLevel() {
        return level;
    }

    public String getMessage() {
        return message;
    }
}
