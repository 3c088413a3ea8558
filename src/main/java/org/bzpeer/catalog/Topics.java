package org.bzpeer.catalog;

import java.util.List;
import org.springframework.data.repository.Repository;

/** All topics. */
interface Topics extends Repository<Topic, Integer> {

    List<Topic> findAll();
}
