package dev.revisor.source;

import dev.revisor.source.AnnotationText.Place;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Gives a revision another parent in its file, in Java or in SQL; every other byte of the file stays. */
public final class ParentsEdit {

    private final Path file;
    private final String before;
    private final String after;

    private ParentsEdit(Path file, String before, String after) {
        this.file = file;
        this.before = before;
        this.after = after;
    }

    /**
     * Prepares the edit; nothing is written yet.
     *
     * @param file the source file of the revision
     * @param id the revision
     * @param parent the id of what it is to revise
     * @throws ParentsNotFoundException if the file has another form than those that are written and loaded
     * @throws SourceAccessException if it can't be read
     */
    public static ParentsEdit of(Path file, String id, String parent) {
        String text = read(file);
        Optional<String> edited =
                file.toString().endsWith(".sql") ? SqlParents.replace(text, parent) : inJava(text, id, parent);
        return new ParentsEdit(file, text, edited.orElseThrow(() -> new ParentsNotFoundException(file, id)));
    }

    /** Writes it. */
    public void write() {
        write(after);
    }

    /** Puts the file back as it was. */
    public void undo() {
        write(before);
    }

    private static Optional<String> inJava(String text, String id, String parent) {
        List<AnnotationText> all = AnnotationText.in(text);
        List<AnnotationText> named = all.stream()
                .filter(annotation -> annotation
                        .value("id")
                        .filter(value -> value.in(text).equals(StringLiteral.of(id)))
                        .isPresent())
                .toList();
        List<AnnotationText> candidates = named.isEmpty() ? all : named;
        return candidates.size() == 1 ? inAnnotation(candidates.get(0), text, parent) : Optional.empty();
    }

    private static Optional<String> inAnnotation(AnnotationText annotation, String text, String parent) {
        String literal = StringLiteral.of(parent);
        Optional<Place> revises = annotation.value("revises");
        if (revises.isPresent()) {
            return Optional.of(revises.get().replace(text, literal));
        }
        return annotation.value("id").map(id -> new Place(id.end(), id.end()).replace(text, ", revises = " + literal));
    }

    /** One character for each byte, whatever the encoding: ids and everything looked for are ASCII. */
    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException ex) {
            throw new SourceAccessException(file, ex);
        }
    }

    private void write(String text) {
        try {
            Files.writeString(file, text, StandardCharsets.ISO_8859_1);
        } catch (IOException ex) {
            throw new SourceAccessException(file, ex);
        }
    }
}
