package org.bzpeer;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.TestInstance;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** A {@link SiteTest} that tries everything, on a database of its own, so that it disturbs no other test. */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SiteTest
@TestPropertySource(properties = "bzpeer.test.invented-works=false")
@Import({GuardDatabase.class, GuardWorld.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@interface GuardTest {}
