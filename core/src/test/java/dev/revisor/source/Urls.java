package dev.revisor.source;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;

/** URLs of protocols that only an executable jar knows. */
final class Urls {

    private Urls() {}

    static URL anyProtocol(String text) throws MalformedURLException {
        return new URL(null, text, new URLStreamHandler() {
            @Override
            protected URLConnection openConnection(URL url) throws IOException {
                throw new IOException("Only the name of " + url + " counts");
            }

            @Override
            protected void parseURL(URL url, String spec, int start, int limit) {
                setURL(url, url.getProtocol(), "", -1, "", "", spec.substring(start), null, null);
            }

            @Override
            protected String toExternalForm(URL url) {
                return text;
            }
        });
    }
}
