package org.bzpeer.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Properties;
import org.bzpeer.SiteTest;
import org.bzpeer.imports.SampleWorld;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@SiteTest
class BuildTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private SampleWorld world;

    @Test
    void tagsPagesByTheBuildSoThatNoRestartChangesThem() throws Exception {
        String tag = mvc.perform(get(world.path("Tom Henighan")))
                .andReturn()
                .getResponse()
                .getHeader("ETag");
        Properties info = new Properties();
        try (InputStream file = getClass().getResourceAsStream("/META-INF/build-info.properties")) {
            info.load(file);
        }
        Instant built = Instant.parse(info.getProperty("build.time"));
        assertThat(tag).endsWith("-" + Long.toString(built.toEpochMilli(), 36) + "\"");
    }

    @Test
    void tellsTwoBuildsApart() throws IOException {
        String one = stamp("build.time=2026-11-24T08:00:00.001Z");
        assertThat(stamp("build.time=2026-11-24T08:00:00.001Z")).isEqualTo(one);
        assertThat(stamp("build.time=2026-11-24T08:00:00.002Z")).isNotEqualTo(one);
        assertThat(Build.stamp(null)).isNotEqualTo(one).matches("[0-9a-z]{8}");
    }

    private static String stamp(String info) throws IOException {
        return Build.stamp(new ByteArrayInputStream(info.getBytes(StandardCharsets.UTF_8)));
    }
}
