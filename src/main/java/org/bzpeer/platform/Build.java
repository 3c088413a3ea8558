package org.bzpeer.platform;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Which build this is: the same for every instance of it and after every start. */
final class Build {

    private static final String INFO = "/META-INF/build-info.properties";

    private Build() {}

    /** Returns the time of the build in base 36; where nothing was built, as in an IDE, that of this start. */
    static String stamp() {
        try (InputStream info = Build.class.getResourceAsStream(INFO)) {
            return stamp(info);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String stamp(@Nullable InputStream info) throws IOException {
        Properties properties = new Properties();
        if (info != null) {
            properties.load(info);
        }
        String time = properties.getProperty("build.time");
        return Long.toString((time == null ? Instant.now() : Instant.parse(time)).toEpochMilli(), 36);
    }
}
