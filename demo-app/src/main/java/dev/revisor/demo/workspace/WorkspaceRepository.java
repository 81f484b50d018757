package dev.revisor.demo.workspace;

import org.springframework.data.jpa.repository.JpaRepository;

/** The workspaces, by id and by slug. */
public interface WorkspaceRepository extends JpaRepository<Workspace, Long> {

    boolean existsBySlug(String slug);
}
