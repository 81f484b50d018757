package dev.revisor.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The packaged application as a service, until it is closed. */
final class RunningDemo implements AutoCloseable {

    private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");

    private final Process process;
    private final List<String> log = new ArrayList<>();
    private int port;

    private RunningDemo(Process process) {
        this.process = process;
    }

    /** Starts it and waits until it says that it has started. */
    static RunningDemo start(PackagedDemo demo) {
        try {
            Process process = new ProcessBuilder(demo.java("--server.port=0", "--server.address=127.0.0.1"))
                    .redirectErrorStream(true)
                    .start();
            RunningDemo running = new RunningDemo(process);
            BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
            running.awaitStart(output);
            drain(output);
            return running;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What it logged until it had started. */
    List<String> log() {
        return List.copyOf(log);
    }

    /** The body at a path. */
    String get(String path) throws IOException, InterruptedException {
        URI uri = URI.create("http://127.0.0.1:" + port + path);
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString())
                .body();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }

    /** A process whose output nobody reads stops when the pipe is full. */
    private static void drain(BufferedReader output) {
        Thread reader = new Thread(() -> discard(output), "demo output");
        reader.setDaemon(true);
        reader.start();
    }

    private static void discard(BufferedReader output) {
        try {
            output.transferTo(Writer.nullWriter());
        } catch (IOException e) {
            // The process ended, and its streams with it.
        }
    }

    private void awaitStart(BufferedReader output) throws IOException {
        String line = output.readLine();
        while (line != null && !line.contains("Started DemoApplication")) {
            log.add(line);
            Matcher matcher = PORT.matcher(line);
            if (matcher.find()) {
                port = Integer.parseInt(matcher.group(1));
            }
            line = output.readLine();
        }
        if (line == null) {
            throw new IllegalStateException("It ended before it had started: " + log);
        }
    }
}
