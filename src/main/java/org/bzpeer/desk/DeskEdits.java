package org.bzpeer.desk;

import java.util.List;
import org.springframework.data.repository.Repository;

/** All edits by owners. */
interface DeskEdits extends Repository<DeskEdit, Long> {

    DeskEdit save(DeskEdit edit);

    List<DeskEdit> findByAuthorIdAndAccountIdAndUndoneAtIsNullOrderByIdDesc(long authorId, long accountId);

    List<DeskEdit> findByAuthorIdAndAccountIdAndUndoneAtIsNotNullOrderById(long authorId, long accountId);
}
