package org.bzpeer.account;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Hashing of passwords by Argon2id (19 MiB, 2 passes, 1 lane: OWASP's first choice). Only a few are hashed at once, so
 * that nobody can fill the memory by signing in.
 */
@Component
class Passwords {

    static final int SHORTEST = 8;
    static final int LONGEST = 1024;

    private final Argon2PasswordEncoder encoder = new Argon2PasswordEncoder(16, 32, 1, 19 << 10, 2);
    private final Semaphore places = new Semaphore(4);
    private final String nobody = encoder.encode("nobody has this password");

    String hash(String password) {
        places.acquireUninterruptibly();
        try {
            return encoder.encode(password);
        } finally {
            places.release();
        }
    }

    /** Tells whether this is the password; without a hash it takes as long to say no. */
    boolean matches(String password, @Nullable String hash) {
        if (bytes(password) > LONGEST) {
            return false;
        }
        places.acquireUninterruptibly();
        try {
            return encoder.matches(password, hash == null ? nobody : hash) && hash != null;
        } finally {
            places.release();
        }
    }

    static int bytes(String password) {
        return password.getBytes(StandardCharsets.UTF_8).length;
    }
}
