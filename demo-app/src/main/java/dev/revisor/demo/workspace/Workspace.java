package dev.revisor.demo.workspace;

import dev.revisor.demo.user.User;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A place where members share applications. */
@Entity
public class Workspace {

    @Id
    @GeneratedValue
    private @Nullable Long id;

    @Column(nullable = false, length = 80)
    private String name;

    @Column(nullable = false, unique = true, length = 40)
    private String slug;

    @OneToMany(mappedBy = "workspace", cascade = CascadeType.ALL, orphanRemoval = true)
    private final List<Membership> members = new ArrayList<>();

    protected Workspace() {
        this("", "");
    }

    public Workspace(String name, String slug) {
        this.name = name;
        this.slug = slug;
    }

    public void add(User user, Role role) {
        members.add(new Membership(this, user, role));
    }

    public @Nullable Long getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public String getSlug() {
        return slug;
    }

    public List<Membership> getMembers() {
        return Collections.unmodifiableList(members);
    }
}
