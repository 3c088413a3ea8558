package org.bzpeer.account;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.bzpeer.platform.Mail;
import org.bzpeer.platform.Outbox;
import org.bzpeer.platform.Web;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The passkeys of accounts. */
@Component
public class Passkeys implements PersonalData {

    /** More than anybody has devices. */
    static final int MOST = 20;

    /**
     * A passkey as its holder sees it.
     *
     * @param id the credential's public id
     */
    // Public, since templates are compiled only against public types.
    public record Passkey(
            String id,
            String label,
            Instant created,
            @Nullable Instant lastUsed) {}

    private final JdbcClient jdbc;
    private final WebAuthnRelyingPartyOperations operations;
    private final PublicKeyCredentialUserEntityRepository holders;
    private final Accounts accounts;
    private final Outbox outbox;
    private final Web web;

    Passkeys(
            JdbcClient jdbc,
            WebAuthnRelyingPartyOperations operations,
            PublicKeyCredentialUserEntityRepository holders,
            Accounts accounts,
            Outbox outbox,
            Web web) {
        this.jdbc = jdbc;
        this.operations = operations;
        this.holders = holders;
        this.accounts = accounts;
        this.outbox = outbox;
        this.web = web;
    }

    /** Returns the account's passkeys, the newest first. */
    List<Passkey> of(long account) {
        return jdbc.sql("""
                SELECT c.credential_id, c.label, c.created, c.last_used
                FROM user_entities e JOIN user_credentials c ON c.user_entity_user_id = e.id
                WHERE e.name = ? ORDER BY c.created DESC
                """)
                .param(String.valueOf(account))
                .query((row, number) -> new Passkey(
                        row.getString(1),
                        row.getString(2),
                        row.getTimestamp(3).toInstant(),
                        row.getTimestamp(4) == null ? null : row.getTimestamp(4).toInstant()))
                .list();
    }

    /** Returns what a device needs to make a passkey for the account that is signed in. */
    @Transactional
    PublicKeyCredentialCreationOptions options(Account account, Authentication signedIn) {
        if (holders.findByUsername(signedIn.getName()) == null) {
            holders.save(ImmutablePublicKeyCredentialUserEntity.builder()
                    .id(Bytes.random())
                    .name(signedIn.getName())
                    .displayName(account.name())
                    .build());
        }
        return operations.createPublicKeyCredentialCreationOptions(
                new ImmutablePublicKeyCredentialCreationOptionsRequest(signedIn));
    }

    /** Keeps a passkey that a device made; throws whatever the library throws when it does not fit the options. */
    @Transactional
    void add(long account, PublicKeyCredentialCreationOptions options, RelyingPartyPublicKey key) {
        operations.registerCredential(new ImmutableRelyingPartyRegistrationRequest(options, key));
        tell(account, "A passkey was added", "was added to");
    }

    /** Removes a passkey of the account; an id of somebody else's removes nothing. */
    @Transactional
    void remove(long account, String id) {
        int removed = jdbc.sql("""
                DELETE FROM user_credentials WHERE credential_id = ?
                    AND user_entity_user_id = (SELECT id FROM user_entities WHERE name = ?)
                """).params(id, String.valueOf(account)).update();
        if (removed > 0) {
            tell(account, "A passkey was removed", "was removed from");
        }
    }

    private void tell(long account, String subject, String what) {
        outbox.send(new Mail(
                accounts.findById(account).orElseThrow().email(),
                subject,
                "A passkey " + what
                        + " your account at BZPEER. If it was not you, get a new password at once, which ends"
                        + " every session, and look at your passkeys:\n\n"
                        + web.url("/reset")
                        + "\n"
                        + web.url("/settings/passkeys")
                        + "\n"));
    }

    @Override
    public String subject() {
        return "passkeys";
    }

    @Override
    public List<Map<String, @Nullable Object>> export(long account) {
        return jdbc.sql("""
                SELECT c.credential_id, c.label, c.created, c.last_used, c.signature_count
                FROM user_entities e JOIN user_credentials c ON c.user_entity_user_id = e.id WHERE e.name = ?
                """).param(String.valueOf(account)).query().listOfRows();
    }

    @Override
    public void erase(long account) {
        jdbc.sql("DELETE FROM user_entities WHERE name = ?")
                .param(String.valueOf(account))
                .update();
    }
}
