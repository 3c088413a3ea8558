package org.bzpeer.claim;

import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.bzpeer.claim.Claimants.Claimant;
import org.bzpeer.claim.Proof.Strength;
import org.bzpeer.identity.PersonName.Fit;
import org.bzpeer.platform.GuardedClient;
import org.bzpeer.platform.PageUnreachable;
import org.bzpeer.platform.Web;
import org.bzpeer.shared.Orcid;
import org.bzpeer.trust.Evidence;
import org.bzpeer.trust.Rule;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A website on the public part of an ORCID record that leads to this record and names this claim. Only the iD's holder can
 * put it there, so it is as good as a {@code rel="me"} link: medium, a further account (A4), looked at every 30 days. It
 * is no sign-in: it brings neither the points of an authenticated iD nor a strong proof, whatever works the record lists.
 */
@Component
class OrcidRecordProof implements ProofMethod {

    private final GuardedClient client;
    private final Web web;
    private final JsonMapper json;
    private final String service;

    /** @param service the address of ORCID's public programming interface, without a path */
    OrcidRecordProof(
            GuardedClient client,
            Web web,
            JsonMapper json,
            @Value("${bzpeer.services.orcid:https://pub.orcid.org}") String service) {
        this.client = client;
        this.web = web;
        this.json = json;
        this.service = service;
    }

    @Override
    public ProofKind kind() {
        return ProofKind.ORCID_RECORD;
    }

    /** Returns what a claimant lists among the websites; the claim's number makes it this claimant's link and nobody else's. */
    static String link(String record, long claimId) {
        return record + mark(claimId);
    }

    private static String mark(long claimId) {
        return "#claim-" + claimId;
    }

    @Override
    public Finding look(Claimant claimant, String entered) {
        String orcid = parse(entered);
        try {
            String answer = client.get(URI.create(service + "/v3.0/" + orcid + "/person"), "application/json")
                    .text();
            return judge(claimant, orcid, OrcidPerson.read(json.readTree(answer)));
        } catch (PageUnreachable e) {
            return Finding.missing(orcid, problem(e));
        } catch (JacksonException e) {
            return Finding.missing(orcid, "ORCID’s answer broke off. Look again in a while; nothing is lost.");
        }
    }

    private Finding judge(Claimant claimant, String orcid, OrcidPerson person) {
        if (!person.orcid().equals(orcid)) {
            return Finding.missing(
                    orcid,
                    person.orcid().isEmpty()
                            ? "ORCID’s answer could not be read. Look again in a while; nothing is lost."
                            : "ORCID has joined this iD with " + person.orcid() + ". Enter that one, please.");
        }
        String here = web.url("/researchers/");
        if (person.links().stream()
                .noneMatch(link -> link.startsWith(here) && link.endsWith(mark(claimant.claimId())))) {
            return Finding.missing(
                    orcid,
                    "The public part of this ORCID record does not list "
                            + link(web.url(claimant.path()), claimant.claimId())
                            + " among its websites yet. Add it there, let everyone see it, and look again.");
        }
        if (!person.names().isEmpty()
                && person.names().stream().allMatch(name -> Claimants.fit(name, claimant.names()) == Fit.CONFLICT)) {
            return Finding.missing(
                    orcid,
                    "No name on this ORCID record fits this record. Add the name to the “also known as” names there,"
                            + " or use another way.");
        }
        return Finding.stands(orcid, Strength.MEDIUM, MAILBOX_HOLDS);
    }

    private static String problem(PageUnreachable e) {
        return switch (e.status()) {
            case 404, 410 -> "ORCID knows no record with this iD.";
            case 409 -> "ORCID has locked this record, so it cannot be read.";
            case 0 -> "ORCID could not be reached just now. Look again in a while; nothing is lost.";
            default -> "ORCID is busy (status " + e.status() + "). Look again in a while; nothing is lost.";
        };
    }

    private static String parse(String entered) {
        String orcid = entered.strip()
                .replaceFirst("(?i)^(?:https?://)?(?:www\\.)?orcid\\.org/", "")
                .replaceFirst("/$", "")
                .toUpperCase(Locale.ROOT);
        if (!Orcid.isValid(orcid)) {
            throw new ProofRefused("This is no ORCID iD. It has 16 digits in groups of four; the last may be an X.");
        }
        return orcid;
    }

    @Override
    public List<Evidence> evidence(Claimant claimant, Proof proof, List<Proof> proofs) {
        LocalDate seen = proof.seenAt().atOffset(ZoneOffset.UTC).toLocalDate();
        return List.of(new Evidence(
                Rule.A4,
                "https://orcid.org/" + proof.restsOn(),
                4,
                "The ORCID record " + proof.restsOn() + " links to this record",
                "ORCID’s public record",
                seen,
                seen.plusDays(MAILBOX_HOLDS.plus(GRACE).toDays()),
                "the site",
                proof.evidenceStrength(),
                null));
    }
}
