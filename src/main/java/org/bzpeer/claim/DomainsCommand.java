package org.bzpeer.claim;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.bzpeer.platform.Command;
import org.springframework.stereotype.Component;

/** {@code domains import FILE}: which mailboxes belong to which organisation, from ROR's records or a list of universities. */
@Component
class DomainsCommand implements Command {

    private final DomainImport domains;

    DomainsCommand(DomainImport domains) {
        this.domains = domains;
    }

    @Override
    public String name() {
        return "domains";
    }

    @Override
    public String usage() {
        return "domains import FILE   import the domains of organisations: ROR's records (JSON lines) first, then a list of"
                + " universities (JSON), plain or gzip";
    }

    @Override
    public int run(List<String> arguments) {
        if (arguments.size() != 2 || !arguments.getFirst().equals("import")) {
            System.err.println("usage: " + usage());
            return NOTHING;
        }
        try (BufferedReader reader = open(Path.of(arguments.get(1)))) {
            reader.mark(1);
            int first = reader.read();
            reader.reset();
            int known = first == '[' ? domains.universities(reader) : domains.ror(reader);
            System.out.println(known + " domains belong to an organisation now.");
            return DONE;
        } catch (IOException | RuntimeException e) {
            System.err.println("Nothing was imported: " + e.getMessage());
            return NOTHING;
        }
    }

    private static BufferedReader open(Path file) throws IOException {
        PushbackInputStream bytes = new PushbackInputStream(Files.newInputStream(file), 2);
        byte[] start = bytes.readNBytes(2);
        bytes.unread(start);
        boolean gzip = start.length == 2 && start[0] == 0x1f && start[1] == (byte) 0x8b;
        InputStream text = gzip ? new GZIPInputStream(bytes) : bytes;
        return new BufferedReader(new InputStreamReader(text, StandardCharsets.UTF_8));
    }
}
