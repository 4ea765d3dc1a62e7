package salon.panel.definitions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Locale;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import salon.definition.Uploaded;

/// What a browser has sent of an editor: a file, or else the text.
class DefinitionForm {
    @RestForm
    @Nullable
    FileUpload file;

    @RestForm
    @Nullable
    String source;

    @RestForm
    @Nullable
    String seen;

    @RestForm("do")
    @Nullable
    String what;

    boolean isEmpty() {
        return (file == null || file.size() == 0) && (source == null || source.isBlank());
    }

    boolean publishes() {
        return "publish".equals(what);
    }

    String seen() {
        return seen == null ? "" : seen;
    }

    Uploaded text(Locale locale) {
        var given = file;
        if (given != null && given.size() > 0) {
            try {
                return Uploaded.of(Files.readAllBytes(given.uploadedFile()), locale);
            } catch (IOException gone) {
                throw new UncheckedIOException("an uploaded file can't be read", gone);
            }
        }
        // Forms end their lines with CRLF.
        return new Uploaded.Text(source == null ? "" : source.replace("\r\n", "\n"));
    }
}
