package org.bzpeer.desk;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** What all owners say. */
interface AuthorProfiles extends Repository<AuthorProfile, Long> {

    Optional<AuthorProfile> findById(long authorId);

    AuthorProfile save(AuthorProfile profile);
}
