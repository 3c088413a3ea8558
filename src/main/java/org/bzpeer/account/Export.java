package org.bzpeer.account;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Array;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PGobject;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Everything that is kept about an account, as a zip with one JSON file a subject. */
@Component
class Export {

    private final List<PersonalData> data;
    private final JsonMapper json =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    Export(List<PersonalData> data) {
        this.data = data;
    }

    @Transactional(readOnly = true)
    byte[] of(long account) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (PersonalData part : data) {
                zip.putNextEntry(new ZipEntry(part.subject() + ".json"));
                zip.write(json.writeValueAsBytes(
                        part.export(account).stream().map(Export::plain).toList()));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static Map<String, @Nullable Object> plain(Map<String, ? extends @Nullable Object> row) {
        Map<String, @Nullable Object> plain = new LinkedHashMap<>();
        row.forEach((name, value) -> plain.put(name, plain(value)));
        return plain;
    }

    /** The driver's own types say nothing to others. */
    private static @Nullable Object plain(@Nullable Object value) {
        try {
            return switch (value) {
                case null -> null;
                case Timestamp time -> time.toInstant().toString();
                case java.time.temporal.Temporal time -> time.toString();
                case java.sql.Date date -> date.toString();
                case byte[] bytes -> Base64.getEncoder().encodeToString(bytes);
                case PGobject object -> object.getValue();
                case Array array -> new ArrayList<>(Arrays.asList((Object[]) array.getArray()));
                default -> value;
            };
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
