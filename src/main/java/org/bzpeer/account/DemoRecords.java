package org.bzpeer.account;

import org.bzpeer.account.DemoAccounts.Demo;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Gives the ready accounts records of their own, since whoever asks for collaboration, and whoever is asked, needs one.
 * They are made with the first click, so that the sample stays what it is for everybody else.
 */
@Component
class DemoRecords {

    private static final Logger LOG = LoggerFactory.getLogger(DemoRecords.class);

    private final DemoAccounts demos;
    private final ApplicationEventPublisher events;

    DemoRecords(DemoAccounts demos, ApplicationEventPublisher events) {
        this.demos = demos;
        this.events = events;
    }

    /** Returns whether the records are there; while the sample is still being imported they are not, and wait. */
    boolean prepare() {
        try {
            for (Demo demo : demos.offered()) {
                String orcid = demo.orcid();
                if (orcid != null) {
                    demos.enter(demo.path())
                            .ifPresent(account -> events.publishEvent(new DemoEntered(account.id(), orcid)));
                }
            }
            return true;
        } catch (RuntimeException e) {
            LOG.warn("The ready accounts have no records yet; the next click tries again. {}", e.getMessage());
            return false;
        }
    }
}
