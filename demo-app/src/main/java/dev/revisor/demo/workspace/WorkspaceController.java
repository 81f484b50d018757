package dev.revisor.demo.workspace;

import dev.revisor.demo.user.User;
import dev.revisor.demo.user.UserRepository;
import dev.revisor.demo.web.ConflictException;
import dev.revisor.demo.web.NotFoundException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Opens workspaces and takes in members. */
@RestController
@RequestMapping("/api/workspaces")
class WorkspaceController {

    private final WorkspaceRepository workspaces;
    private final UserRepository users;

    WorkspaceController(WorkspaceRepository workspaces, UserRepository users) {
        this.workspaces = workspaces;
        this.users = users;
    }

    /** What somebody who opens a workspace sends. */
    record NewWorkspace(
            @NotBlank @Size(max = 80) String name,

            @NotBlank @Size(max = 40) @Pattern(regexp = "[a-z0-9-]+")
            String slug,

            long owner) {}

    /** Who comes in, and as what. */
    record NewMember(long user, Role role) {}

    @GetMapping
    List<Workspace> list() {
        return workspaces.findAll();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Transactional
    Workspace open(@Valid @RequestBody NewWorkspace workspace) {
        if (workspaces.existsBySlug(workspace.slug())) {
            throw new ConflictException("Slug '" + workspace.slug() + "' is taken");
        }
        Workspace opened = new Workspace(workspace.name(), workspace.slug());
        opened.add(user(workspace.owner()), Role.OWNER);
        return workspaces.save(opened);
    }

    @PostMapping("/{id}/members")
    @ResponseStatus(HttpStatus.CREATED)
    @Transactional
    Workspace add(@PathVariable long id, @Valid @RequestBody NewMember member) {
        Workspace workspace = workspaces.findById(id).orElseThrow(() -> new NotFoundException("workspace", id));
        workspace.add(user(member.user()), member.role());
        return workspace;
    }

    private User user(long id) {
        return users.findById(id).orElseThrow(() -> new NotFoundException("user", id));
    }
}
