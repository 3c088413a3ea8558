package org.bzpeer;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.bzpeer.account.People;
import org.bzpeer.claim.ClaimWorld;
import org.bzpeer.collaboration.Researchers;
import org.bzpeer.correction.CorrectionWorld;
import org.bzpeer.imports.SampleWorld;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;

/** A test through the front door: the whole site on a real database with the sample world in it, built once. */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "bzpeer.sample=false",
            "bzpeer.scheduler=false",
            // Statements are counted, and those of a clock would be counted with them.
            "spring.session.jdbc.cleanup-cron=-",
            "spring.main.banner-mode=off",
            "bzpeer.base-url=https://people.example.org/",
            // Where nothing may be read from, so that no test asks ORCID.
            "bzpeer.services.orcid=https://localhost",
            // The sample world is imported here, which is a command's work elsewhere.
            "bzpeer.database.statement-timeout=60s",
            "bzpeer.database.socket-timeout=90"
        })
@AutoConfigureMockMvc
@Import({
    TestDatabase.class,
    SampleWorld.class,
    People.class,
    ClaimWorld.class,
    Researchers.class,
    CorrectionWorld.class,
    Statements.class
})
public @interface SiteTest {}
