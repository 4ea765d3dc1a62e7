package salon.mobile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import salon.customer.PhoneNumbers;
import salon.http.ProblemDocument;
import salon.text.Texts;

/// What a customer says of themselves. It goes into mail later, so no line breaks and no other control characters.
/// @param cars null leaves them as they are
record ProfileForm(
        String name,
        String email,
        String phone,
        String locale,
        @Nullable CarForms cars) {
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_EMAIL = 254;
    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>\",;:\\\\]+@[^\\s@<>\",;:\\\\]+");

    static ProfileForm of(Fields fields) {
        return new ProfileForm(
                fields.text("name").strip(),
                fields.text("email").strip(),
                fields.text("phone").strip(),
                fields.text("locale"),
                fields.isAbsent("cars") ? null : CarForms.of(fields.list("cars")));
    }

    List<ProblemDocument.OfField> problems(Locale reader) {
        var texts = Texts.in("salon.mobile.me", reader);
        var problems = new ArrayList<ProblemDocument.OfField>();
        if (name.isEmpty()) {
            problems.add(problem("name", "required", texts));
        } else if (isLonger(name, LONGEST_NAME)) {
            problems.add(problem("name", "too-long", texts));
        } else if (name.codePoints().anyMatch(Character::isISOControl)) {
            problems.add(problem("name", "malformed", texts));
        }
        if (!email.isEmpty()
                && (isLonger(email, LONGEST_EMAIL) || !EMAIL.matcher(email).matches())) {
            problems.add(problem("email", "malformed", texts));
        }
        if (!phone.isEmpty() && PhoneNumbers.e164(phone).isEmpty()) {
            problems.add(problem("phone", "malformed", texts));
        }
        if (!SupportedLanguages.isSpoken(locale)) {
            problems.add(problem("locale", "unknown", texts));
        }
        if (cars != null) {
            cars.problems(reader).forEach(problems::add);
        }
        return problems;
    }

    private static boolean isLonger(String text, int most) {
        return text.codePointCount(0, text.length()) > most;
    }

    private static ProblemDocument.OfField problem(String field, String code, ResourceBundle texts) {
        return new ProblemDocument.OfField(field, code, texts.getString(code));
    }
}
