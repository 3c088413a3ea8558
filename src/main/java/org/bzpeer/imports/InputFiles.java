package org.bzpeer.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * The files behind a path: the file, or a folder's files in the order of their names. A folder with OpenAlex's manifest
 * is read as the manifest says, oldest first, so that newer records come last.
 */
final class InputFiles {

    private static final String MANIFEST = "manifest";

    private InputFiles() {}

    /** @throws IOException with a reason fit to be shown, when there is nothing to read */
    static List<Path> of(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
                throw new IOException((Files.exists(path) ? "cannot read the file " : "there is no file ") + path);
            }
            return List.of(path);
        }
        List<Path> files = Files.isRegularFile(path.resolve(MANIFEST)) ? ofManifest(path) : ofFolder(path);
        if (files.isEmpty()) {
            throw new IOException("there is no file in " + path);
        }
        return files;
    }

    private static List<Path> ofFolder(Path folder) throws IOException {
        try (Stream<Path> tree = Files.walk(folder, 4)) {
            return tree.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        }
    }

    /** The manifest names files by their address in the bucket; what comes after the folder's own name counts. */
    private static List<Path> ofManifest(Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        Path root = folder.toAbsolutePath().normalize();
        for (JsonNode entry : JsonFields.list(manifest(root), "entries")) {
            String url = JsonFields.text(entry, "url");
            int at = url == null ? -1 : url.indexOf("updated_date=");
            if (url == null || at < 0) {
                throw new IOException("the manifest names a file without its date: " + url);
            }
            Path file = root.resolve(url.substring(at)).normalize();
            if (!file.startsWith(root) || !Files.isRegularFile(file)) {
                throw new IOException("the manifest names a file that is not here: " + url.substring(at));
            }
            files.add(file);
        }
        return files.stream().sorted().toList();
    }

    private static JsonNode manifest(Path root) throws IOException {
        try {
            return JsonFields.DOCUMENTS.readTree(Files.readAllBytes(root.resolve(MANIFEST)));
        } catch (JacksonException e) {
            throw new IOException("the manifest in " + root + " is not JSON", e);
        }
    }
}
