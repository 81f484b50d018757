package dev.revisor.runner;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Who runs: user and host, as the history shows them. */
final class RunningUser {

    private static final int LONGEST = 255;

    private RunningUser() {}

    static String name() {
        String name = System.getProperty("user.name", "unknown") + "@" + host();
        return name.length() <= LONGEST ? name : name.substring(0, LONGEST);
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException nameless) {
            return "localhost";
        }
    }
}
