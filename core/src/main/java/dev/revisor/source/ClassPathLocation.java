package dev.revisor.source;

/** Locations of SQL revisions on the class path, as they are configured. */
public final class ClassPathLocation {

    private ClassPathLocation() {}

    /** The path below the roots of the class path: {@code classpath:/db/revisions/} is {@code db/revisions}. */
    public static String path(String location) {
        String path = location.substring(location.indexOf(':') + 1);
        int start = path.startsWith("/") ? 1 : 0;
        return path.substring(start, path.endsWith("/") && path.length() > 1 ? path.length() - 1 : path.length());
    }
}
