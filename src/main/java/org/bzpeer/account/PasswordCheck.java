package org.bzpeer.account;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Checks a new password where nothing is known about its holder yet. */
class PasswordCheck implements ConstraintValidator<GoodPassword, String> {

    @Override
    public boolean isValid(@Nullable String password, ConstraintValidatorContext context) {
        String problem = PasswordRules.problem(password);
        if (problem == null) {
            return true;
        }
        context.disableDefaultConstraintViolation();
        context.buildConstraintViolationWithTemplate(problem).addConstraintViolation();
        return false;
    }
}
