package org.bzpeer.api;

import java.util.List;
import org.bzpeer.api.ApiLists.Row;
import org.bzpeer.api.ApiPaging.Asked;
import org.bzpeer.api.Representations.Page;
import org.bzpeer.api.Representations.Subject;
import org.bzpeer.catalog.WorkQuery;
import org.bzpeer.citation.CitedResearchers;
import org.bzpeer.citation.CitedWorks;
import org.bzpeer.search.Searches;
import org.springframework.stereotype.Component;

/** Fills pages of lists: of all records, of those of a topic or an institution, of those that a search finds. */
@Component
class ApiPages {

    private final CitedResearchers researchers;
    private final CitedWorks works;
    private final Searches search;
    private final ApiLists lists;
    private final ApiPaging paging;
    private final Representations representations;

    ApiPages(
            CitedResearchers researchers,
            CitedWorks works,
            Searches search,
            ApiLists lists,
            ApiPaging paging,
            Representations representations) {
        this.researchers = researchers;
        this.works = works;
        this.search = search;
        this.lists = lists;
        this.paging = paging;
        this.representations = representations;
    }

    Page researchers(ListQuery query, Asked asked) {
        if (query.q() != null) {
            return paging.piece(asked, search.researchers(query.q()), this::researchers);
        }
        List<Row> found;
        if (query.topic() != null) {
            Subject topic = lists.subject("topics", query.topic());
            found = lists.researchersOf(Math.toIntExact(topic.id()), asked.after(), asked.rows() + 1);
        } else if (query.institution() != null) {
            Subject institution = lists.subject("institutions", query.institution());
            found = lists.researchersAt(institution.name(), asked.after(), asked.rows() + 1);
        } else {
            found = lists.researchers(asked.after(), asked.rows() + 1);
        }
        return paging.page(asked, found, this::researchers);
    }

    Page works(ListQuery query, Asked asked) {
        if (query.q() != null) {
            return paging.piece(asked, search.works(query.q()), this::works);
        }
        if (query.topic() == null) {
            return paging.page(asked, lists.works(asked.after(), asked.rows() + 1), this::works);
        }
        Subject topic = lists.subject("topics", query.topic());
        return paging.page(
                asked, lists.worksOf(Math.toIntExact(topic.id()), asked.after(), asked.rows() + 1), this::works);
    }

    Page worksOf(long researcher, WorkQuery query, Asked asked) {
        return paging.piece(asked, works.ids(researcher, query, asked.from() + asked.rows() + 1), this::works);
    }

    Page subjects(String kind, Asked asked) {
        List<Subject> found = lists.subjects(kind, asked.after(), asked.rows() + 1);
        return paging.page(asked, found, subject -> String.valueOf(subject.id()), shown -> shown);
    }

    private List<?> researchers(List<Long> ids) {
        return researchers.of(ids).stream().map(representations::of).toList();
    }

    private List<?> works(List<Long> ids) {
        return works.of(ids).stream().map(representations::of).toList();
    }
}
