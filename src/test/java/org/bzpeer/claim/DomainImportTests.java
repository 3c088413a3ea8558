package org.bzpeer.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.bzpeer.SiteTest;
import org.bzpeer.claim.Domains.Organisation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

@SiteTest
class DomainImportTests {

    private static final String ROR = """
            {"id":"https://ror.org/0ddddd001","status":"active","domains":["alpha.test"],"names":[{"types":["acronym"],"value":"A"},{"types":["ror_display","label"],"value":"Alpha University"}],"links":[{"type":"website","value":"https://www.alpha-home.test/"}],"locations":[{"geonames_details":{"country_code":"DE"}}]}
            {"id":"https://ror.org/0ddddd002","status":"active","name":"Beta Institute","links":["http://beta.test"],"country":{"country_code":"FR"}}
            {"id":"https://ror.org/0ddddd003","status":"withdrawn","domains":["gone.test"],"names":[{"types":["ror_display"],"value":"Gone"}],"links":[]}
            {"id":"https://ror.org/0ddddd004","status":"active","domains":["gmail.com"],"names":[{"types":["ror_display"],"value":"One"}],"links":[{"type":"website","value":"https://shared.test/"}]}
            {"id":"https://ror.org/0ddddd005","status":"active","domains":[],"names":[{"types":["ror_display"],"value":"Two"}],"links":[{"type":"website","value":"https://shared.test/"},{"type":"website","value":"https://pages.test/two"}]}
            """;

    private static final String UNIVERSITIES = """
            [{"name":"Alpha","domains":["students.alpha-mail.test"],"web_pages":["https://www.alpha-home.test/"]},
             {"name":"Nobody","domains":["unknown.test"],"web_pages":["https://unknown.test/"]}]
            """;

    @Autowired
    private DomainsCommand command;

    @Autowired
    private Domains domains;

    @TempDir
    private Path folder;

    @Test
    void knowsWhoseMailboxItIs() throws Exception {
        Path ror = folder.resolve("ror.jsonl.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(ror))) {
            out.write(ROR.getBytes(StandardCharsets.UTF_8));
        }
        Path universities = folder.resolve("universities.json");
        Files.writeString(universities, UNIVERSITIES);
        for (int time = 0; time < 2; time++) {
            assertThat(command.run(List.of("import", ror.toString()))).isZero();
            assertThat(command.run(List.of("import", universities.toString()))).isZero();
        }
        assertThat(domains.of("a@alpha.test"))
                .hasValue(new Organisation("alpha.test", "Alpha University", "https://ror.org/0ddddd001", true, true));
        assertThat(domains.of("a@cs.alpha.test").orElseThrow().exact()).isFalse();
        assertThat(domains.of("a@alpha-home.test").orElseThrow().curated()).isFalse();
        assertThat(domains.of("a@beta.test").orElseThrow().name()).isEqualTo("Beta Institute");
        assertThat(domains.of("a@students.alpha-mail.test").orElseThrow().name())
                .isEqualTo("Alpha University");
        for (String address : List.of(
                "a@gone.test",
                "a@gmail.com",
                "a@shared.test",
                "a@pages.test",
                "a@unknown.test",
                "a@test",
                "a@notalpha.test")) {
            assertThat(domains.of(address)).as(address).isEmpty();
        }
    }

    @Test
    void saysWhatItWants() {
        assertThat(command.run(List.of("import"))).isEqualTo(2);
        assertThat(command.run(List.of("import", folder.resolve("missing").toString())))
                .isEqualTo(2);
    }
}
