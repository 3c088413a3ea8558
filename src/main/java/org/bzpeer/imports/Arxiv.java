package org.bzpeer.imports;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** arXiv: bulk metadata as JSON lines, answers of the API (Atom) and of OAI-PMH, told apart by their first sign. */
@Component
class Arxiv implements Source {

    @Override
    public Origin origin() {
        return Origin.ARXIV;
    }

    @Override
    public String name() {
        return "arxiv";
    }

    @Override
    public String reads() {
        return "bulk metadata (JSON lines), Atom answers, OAI-PMH answers";
    }

    @Override
    public RecordStream open(InputStream input) throws IOException {
        BufferedInputStream begin = new BufferedInputStream(input, 1 << 16);
        return XmlFields.begins(begin) ? new XmlStream(begin, Set.of("entry", "record")) : new LineStream(begin);
    }

    @Override
    public List<Item> parse(byte[] bytes, int length) throws RecordRefused {
        return length > 0 && bytes[0] == '<'
                ? ArxivAnswer.items(XmlFields.tree(bytes, length))
                : List.of(ArxivRecord.parse(bytes, length));
    }
}
