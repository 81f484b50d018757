package dev.revisor.demo.session;

import dev.revisor.demo.application.Application;
import dev.revisor.demo.user.User;
import dev.revisor.demo.workspace.Workspace;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One run of an application for a user. */
@Entity
@Table(name = "app_session")
public class Session {

    @Id
    @GeneratedValue
    private @Nullable UUID id;

    @ManyToOne(optional = false)
    private @Nullable Application application;

    @ManyToOne(optional = false)
    private @Nullable Workspace workspace;

    @ManyToOne(optional = false)
    private @Nullable User startedBy;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20)
    private SessionState state = SessionState.REQUESTED;

    @Column(nullable = false, updatable = false)
    private Instant requestedAt = Instant.now();

    private @Nullable Instant endedAt;

    protected Session() {}

    public Session(Application application, Workspace workspace, User startedBy) {
        this.application = application;
        this.workspace = workspace;
        this.startedBy = startedBy;
    }

    public void stop() {
        state = SessionState.STOPPED;
        endedAt = Instant.now();
    }

    public @Nullable UUID getId() {
        return id;
    }

    public @Nullable Application getApplication() {
        return application;
    }

    public @Nullable Workspace getWorkspace() {
        return workspace;
    }

    public @Nullable User getStartedBy() {
        return startedBy;
    }

    public SessionState getState() {
        return state;
    }

    public Instant getRequestedAt() {
        return requestedAt;
    }

    public @Nullable Instant getEndedAt() {
        return endedAt;
    }
}
