package org.bzpeer.platform;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Whether the site runs on the database that it brought along: then it is somebody's trial, and may show what a public site must not. */
@Component
public class DatabaseOrigin {

    private final boolean embedded;

    DatabaseOrigin(@Qualifier("embeddedDatabase") ObjectProvider<EmbeddedDatabase> database) {
        this.embedded = database.getIfAvailable() != null;
    }

    public boolean isEmbedded() {
        return embedded;
    }
}
