package org.bzpeer.catalog;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.LocalDate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** An organisation that researchers work at, known by its ROR id. arXiv names none; later sources do. */
@Entity
class Institution {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String name = "";
    private @Nullable String ror;

    @JdbcTypeCode(SqlTypes.CHAR)
    @Column(length = 2)
    private @Nullable String countryCode;

    private String source = "";
    private LocalDate recordedOn = LocalDate.EPOCH;

    protected Institution() {}
}
