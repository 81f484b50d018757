package dev.revisor.demo.workspace;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.revisor.demo.user.User;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;
import org.jspecify.annotations.Nullable;

/** A user's place in a workspace. */
@Entity
@Table(
        uniqueConstraints =
                @UniqueConstraint(
                        name = "uq_membership_workspace_user",
                        columnNames = {"workspace_id", "user_id"}))
public class Membership {

    @Id
    @GeneratedValue
    private @Nullable Long id;

    @JsonIgnore
    @ManyToOne(optional = false)
    @OnDelete(action = OnDeleteAction.CASCADE)
    private @Nullable Workspace workspace;

    @ManyToOne(optional = false)
    @JoinColumn(name = "user_id", nullable = false)
    private @Nullable User user;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20)
    private Role role = Role.MEMBER;

    protected Membership() {}

    Membership(Workspace workspace, User user, Role role) {
        this.workspace = workspace;
        this.user = user;
        this.role = role;
    }

    public @Nullable Long getId() {
        return id;
    }

    public @Nullable Workspace getWorkspace() {
        return workspace;
    }

    public @Nullable User getUser() {
        return user;
    }

    public Role getRole() {
        return role;
    }
}
