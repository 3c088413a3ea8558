package org.bzpeer.account;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A password of 8 to 1,024 bytes that is on no list of breached ones; what it is made of is the holder's affair. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = PasswordCheck.class)
@interface GoodPassword {
    String message() default "At least 8 characters, please; a sentence is better than a riddle.";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
