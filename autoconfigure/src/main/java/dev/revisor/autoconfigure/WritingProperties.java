package dev.revisor.autoconfigure;

import dev.revisor.source.FileNaming;
import dev.revisor.source.JavaTemplate;
import dev.revisor.source.RevisionStyle;
import dev.revisor.source.SourceAccessException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.Resource;

/**
 * How the files of new revisions look.
 *
 * @param fileName Pattern for the names of files, with the tokens {stem} (time and slug), {id}, {slug}, {year}, {month},
 *     {day}, {hour}, {minute}, {second} and {epoch}.
 * @param slugLength Most characters that the words of a message take in a file name.
 * @param timeZone Time zone of the times in file names.
 * @param header Text that stands as a comment at the top of each file, such as a licence.
 * @param template Frame of new Java files, with the tokens {package}, {imports}, {annotation}, {class}, {upgrade} and
 *     {downgrade}, and if wanted {javadoc}, {id}, {message} and {created}.
 * @param hooks Commands that run on each file after it was written, such as a formatter. '{file}' stands for the file,
 *     which is the last argument by default. They run in the folder of the module.
 */
record WritingProperties(
        @DefaultValue("{stem}") String fileName,
        @DefaultValue("40") int slugLength,
        @DefaultValue("UTC") ZoneId timeZone,
        @DefaultValue("") String header,
        @Nullable Resource template,
        @DefaultValue List<String> hooks) {

    /** The style that they describe. */
    RevisionStyle style() {
        return new RevisionStyle(new FileNaming(fileName, slugLength, timeZone), header, javaTemplate());
    }

    private JavaTemplate javaTemplate() {
        if (template == null) {
            return JavaTemplate.STANDARD;
        }
        try {
            return new JavaTemplate(template.getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new SourceAccessException(Path.of(String.valueOf(template.getFilename())), e);
        }
    }
}
