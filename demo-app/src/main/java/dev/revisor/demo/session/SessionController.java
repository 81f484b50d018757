package dev.revisor.demo.session;

import dev.revisor.demo.application.ApplicationRepository;
import dev.revisor.demo.user.UserRepository;
import dev.revisor.demo.web.NotFoundException;
import dev.revisor.demo.workspace.WorkspaceRepository;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Starts and stops sessions and keeps their logs. */
@RestController
@RequestMapping("/api/sessions")
class SessionController {

    private final SessionRepository sessions;
    private final LogEntryRepository log;
    private final ApplicationRepository applications;
    private final WorkspaceRepository workspaces;
    private final UserRepository users;

    SessionController(
            SessionRepository sessions,
            LogEntryRepository log,
            ApplicationRepository applications,
            WorkspaceRepository workspaces,
            UserRepository users) {
        this.sessions = sessions;
        this.log = log;
        this.applications = applications;
        this.workspaces = workspaces;
        this.users = users;
    }

    /** What is to run, where, and for whom. */
    record NewSession(long application, long workspace, long user) {}

    /** A line for the log. */
    record NewLogEntry(
            LogLevel level, @NotBlank @Size(max = 4000) String message) {}

    @GetMapping
    List<Session> list() {
        return sessions.findAll();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Transactional
    Session start(@Valid @RequestBody NewSession wanted) {
        return sessions.save(new Session(
                applications
                        .findById(wanted.application())
                        .orElseThrow(() -> new NotFoundException("application", wanted.application())),
                workspaces
                        .findById(wanted.workspace())
                        .orElseThrow(() -> new NotFoundException("workspace", wanted.workspace())),
                users.findById(wanted.user()).orElseThrow(() -> new NotFoundException("user", wanted.user()))));
    }

    @PostMapping("/{id}/stop")
    @Transactional
    Session stop(@PathVariable UUID id) {
        Session session = session(id);
        session.stop();
        return session;
    }

    @GetMapping("/{id}/log")
    List<LogEntry> log(@PathVariable UUID id) {
        return log.findBySessionIdOrderByLoggedAtDesc(id);
    }

    @PostMapping("/{id}/log")
    @ResponseStatus(HttpStatus.CREATED)
    @Transactional
    LogEntry write(@PathVariable UUID id, @Valid @RequestBody NewLogEntry entry) {
        return log.save(new LogEntry(session(id), entry.level(), entry.message()));
    }

    private Session session(UUID id) {
        return sessions.findById(id).orElseThrow(() -> new NotFoundException("session", id));
    }
}
