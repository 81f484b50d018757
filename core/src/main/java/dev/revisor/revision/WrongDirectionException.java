package dev.revisor.revision;

/** A target lies on the other side than the one that is gone to. */
public final class WrongDirectionException extends RevisionException {

    private final String target;

    private WrongDirectionException(String target, String message) {
        super(message);
        this.target = target;
    }

    /** An upgrade to what lies below the database. */
    public static WrongDirectionException upgrade(String target) {
        return new WrongDirectionException(
                target,
                "Target '" + target + "' lies below what the database is at, and an upgrade only goes up:"
                        + " 'db downgrade " + target + "' leads down");
    }

    /** A downgrade by steps that lead up. */
    public static WrongDirectionException downgrade(String target) {
        return new WrongDirectionException(
                target,
                "Target '" + target + "' lies above what the database is at, and a downgrade only goes down:"
                        + " 'db upgrade " + target + "' leads up");
    }

    /** The target as it was given. */
    public String target() {
        return target;
    }
}
