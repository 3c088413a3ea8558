package org.bzpeer.catalog;

import java.util.List;
import org.springframework.data.repository.Repository;

/** All authorships. */
interface Authorships extends Repository<Authorship, Authorship.Key> {

    List<Authorship> findByKeyAuthorIdOrderByKeyWorkId(long authorId);
}
