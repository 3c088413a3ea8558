package org.bzpeer.claim;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.bzpeer.claim.Claimants.Claimant;
import org.bzpeer.claim.Proof.Strength;
import org.bzpeer.platform.GuardedClient;
import org.bzpeer.platform.PageUnreachable;
import org.bzpeer.platform.Web;
import org.bzpeer.trust.Evidence;
import org.bzpeer.trust.Rule;
import org.jsoup.Jsoup;
import org.springframework.stereotype.Component;

/**
 * A page of the researcher's own that links to this record by {@code rel="me"}; the record's page links back once the claim
 * is approved. A second one, on another host, counts as a further account.
 */
@Component
class HomepageProof implements ProofMethod {

    private static final int LONGEST = 500;

    private final GuardedClient client;
    private final Web web;

    HomepageProof(GuardedClient client, Web web) {
        this.client = client;
        this.web = web;
    }

    @Override
    public ProofKind kind() {
        return ProofKind.HOMEPAGE;
    }

    @Override
    public Finding look(Claimant claimant, String entered) {
        URI address = parse(entered);
        try {
            GuardedClient.Page page = client.get(address);
            boolean linked =
                    Jsoup.parse(page.text(), page.address().toString()).select("a[href][rel], link[href][rel]").stream()
                            .filter(link -> List.of(link.attr("rel")
                                            .toLowerCase(Locale.ROOT)
                                            .split("\\s+"))
                                    .contains("me"))
                            .anyMatch(link -> addresses(claimant).contains(link.absUrl("href")));
            return linked
                    ? Finding.stands(address.toString(), Strength.MEDIUM, MAILBOX_HOLDS)
                    : Finding.missing(
                            address.toString(),
                            "The page has no rel=\"me\" link to " + web.url(claimant.path()) + " yet.");
        } catch (PageUnreachable e) {
            return Finding.missing(address.toString(), String.valueOf(e.getMessage()));
        }
    }

    private Set<String> addresses(Claimant claimant) {
        return Set.of(web.url(claimant.path()), web.url("/researchers/" + claimant.authorId()));
    }

    private static URI parse(String entered) {
        try {
            URI address = new URI(entered.strip());
            if (entered.length() <= LONGEST && "https".equals(address.getScheme()) && address.getHost() != null) {
                return new URI(
                        "https",
                        address.getRawAuthority().toLowerCase(Locale.ROOT),
                        address.getPath(),
                        address.getQuery(),
                        null);
            }
        } catch (URISyntaxException e) {
            // Said below, in the same words as for any other address that cannot be used.
        }
        throw new ProofRefused("Give the full address of the page, beginning with https://");
    }

    @Override
    public List<Evidence> evidence(Claimant claimant, Proof proof, List<Proof> proofs) {
        URI first = URI.create(proofs.stream()
                .filter(other -> other.kind() == ProofKind.HOMEPAGE)
                .findFirst()
                .orElse(proof)
                .restsOn());
        URI page = URI.create(proof.restsOn());
        boolean further = !first.getHost().equals(page.getHost());
        if (!further && !first.equals(page)) {
            return List.of();
        }
        LocalDate seen = proof.seenAt().atOffset(ZoneOffset.UTC).toLocalDate();
        return List.of(new Evidence(
                further ? Rule.A4 : Rule.A3,
                proof.restsOn(),
                4,
                page.getHost() + " links to this record",
                "rel=\"me\" link",
                seen,
                seen.plusDays(MAILBOX_HOLDS.plus(GRACE).toDays()),
                "the site",
                proof.evidenceStrength(),
                null));
    }
}
