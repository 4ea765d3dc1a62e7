package salon.panel.definitions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Locale;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import salon.definition.DefinitionInput;
import salon.definition.DefinitionInput.Decoded;
import salon.panel.frame.FormValues;

/// The form of the editor and of the upload: a file, else the text.
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
    String action;

    boolean isEmpty() {
        return (file == null || file.size() == 0) && (source == null || source.isBlank());
    }

    boolean publishes() {
        return "publish".equals(action);
    }

    String seen() {
        return FormValues.text(seen);
    }

    Decoded text(Locale locale) {
        var upload = file;
        if (upload != null && upload.size() > 0) {
            try {
                return DefinitionInput.decode(Files.readAllBytes(upload.uploadedFile()), locale);
            } catch (IOException failure) {
                throw new UncheckedIOException("cannot read an uploaded file", failure);
            }
        }
        return new Decoded.Text(FormValues.lines(source));
    }
}
