package org.bzpeer.imports;

/** One thing that a record tells of: a work, an organisation, a topic, a person, a retraction. */
sealed interface Item permits ImportedWork, ImportedInstitution, ImportedTopic, ImportedPerson, ImportedNotice {}
