package dev.revisor.demo.workspace;

/** What a member may do in a workspace. */
public enum Role {
    OWNER,
    ADMIN,
    MEMBER
}
