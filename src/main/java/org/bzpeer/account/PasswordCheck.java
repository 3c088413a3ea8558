package org.bzpeer.account;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Checks a new password's length. */
class PasswordCheck implements ConstraintValidator<GoodPassword, String> {

    @Override
    public boolean isValid(@Nullable String password, ConstraintValidatorContext context) {
        if (password == null) {
            return false;
        }
        int bytes = Passwords.bytes(password);
        return bytes >= Passwords.SHORTEST && bytes <= Passwords.LONGEST;
    }
}
