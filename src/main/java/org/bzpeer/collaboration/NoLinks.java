package org.bzpeer.collaboration;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Text without web and e-mail addresses: before a request is accepted nothing may lead away from the site. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = NoLinksCheck.class)
@interface NoLinks {
    String message() default
            "No web or e-mail addresses here, please: both addresses are shown once the request is accepted. A DOI or arXiv number is fine.";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
