package salon.panel.hours;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import salon.centre.AutomaticTexts;
import salon.centre.AutomaticTexts.Key;
import salon.centre.AutomaticTexts.Occasion;
import salon.centre.AutomaticTexts.Variable;
import salon.centre.Centre;
import salon.centre.CentreSettings.Settings;
import salon.centre.HoursForm;
import salon.centre.HoursForm.Problem;
import salon.centre.HoursForm.SpecialDayRow;
import salon.centre.OpeningText;
import salon.panel.frame.CurrentStaff;
import salon.panel.frame.PageFrames;
import salon.panel.hours.HoursPage.Field;
import salon.panel.hours.HoursPage.Notice;
import salon.panel.hours.HoursPage.SpecialDayFields;
import salon.panel.hours.HoursPage.StoredHours;
import salon.panel.hours.HoursPage.TextField;
import salon.panel.hours.HoursPage.TextGroup;
import salon.panel.hours.HoursPage.VariableRow;
import salon.tenant.CurrentTenant;

/// Builds the page of hours.
@ApplicationScoped
class HoursPages {
    /// Regions; the others are names of offsets.
    private static final List<String> ZONES = ZoneId.getAvailableZoneIds().stream()
            .filter(id -> id.contains("/") && !id.startsWith("Etc/") && !id.startsWith("SystemV/"))
            .sorted()
            .toList();

    private final CurrentStaff staff;
    private final PageFrames frames;
    private final InstantSource clock;

    HoursPages(CurrentStaff staff, PageFrames frames, InstantSource clock) {
        this.staff = staff;
        this.frames = frames;
        this.clock = clock;
    }

    /// @param settings what is stored
    /// @param form what stands in the form
    TemplateInstance page(Settings settings, HoursForm form, Map<String, Problem> problems, Notice notice) {
        var centre = settings.centre();
        var frame = frames.of(centre, PageFrames.HOURS);
        var locale = frame.context().locale();
        var texts = texts(locale);
        var now = clock.instant();
        // What is sent while the centre is closed is shown as it reads then.
        var closed = centre.hours().nextClosing(now).orElse(now);
        return new HoursPage(
                        frame,
                        centre.name(),
                        address(centre),
                        staff.centres().size() > 1 ? address(centre) + "/copy" : "",
                        new OpeningText(centre.hours(), now, locale).state(),
                        centre.hours().isOpenAt(now),
                        settings.unreadable(),
                        form.version(),
                        new Field("zone", texts.zone(), form.zone(), problems.get("zone")),
                        ZONES,
                        days(form, problems, locale),
                        specialDays(form, problems, texts),
                        problems.get("special"),
                        groups(
                                form.texts(),
                                problems,
                                centre,
                                locale,
                                Map.of(Occasion.GREETING, now, Occasion.OUTSIDE_HOURS, closed)),
                        variables(centre, locale, closed),
                        notice,
                        notice == Notice.CONFLICT ? stored(settings, locale) : null)
                .setLocale(locale);
    }

    static String address(Centre centre) {
        return "/t/" + CurrentTenant.get().slug() + "/panel/centres/" + centre.slug() + PageFrames.HOURS;
    }

    /// A text that a centre without one may begin with.
    static String suggestion(Key key) {
        var texts = texts(key.locale());
        return switch (key.occasion()) {
            case GREETING -> texts.suggestedGreeting(Variable.CENTRE.written());
            case OUTSIDE_HOURS -> texts.suggestedOutsideHours(Variable.OPENS.written());
        };
    }

    static HoursTexts texts(Locale locale) {
        return locale.getLanguage().equals("ru")
                ? MessageBundles.get(HoursTexts.class)
                : MessageBundles.get(HoursTexts.class, Localized.Literal.of(locale.getLanguage()));
    }

    static String label(Key key, Locale reader) {
        return texts(reader).occasion(key.occasion()) + " (" + key.locale().getDisplayLanguage(reader) + ")";
    }

    private static List<Field> days(HoursForm form, Map<String, Problem> problems, Locale locale) {
        return Arrays.stream(DayOfWeek.values())
                .map(day -> field(
                        "day." + day.getValue(),
                        capitalized(day.getDisplayName(TextStyle.FULL_STANDALONE, locale), locale),
                        form.weekly().getOrDefault(day, ""),
                        problems))
                .toList();
    }

    private static List<SpecialDayFields> specialDays(HoursForm form, Map<String, Problem> problems, HoursTexts texts) {
        var rows = form.specialDays();
        return IntStream.range(0, rows.size())
                .mapToObj(number -> {
                    var row = rows.get(number);
                    var prefix = "special." + number + ".";
                    return new SpecialDayFields(
                            number,
                            row,
                            field(prefix + "from", texts.from(), row.from(), problems),
                            field(prefix + "to", texts.to(), row.to(), problems),
                            field(prefix + "hours", texts.hoursOfDay(), row.hours(), problems),
                            field(prefix + "name", texts.nameOfDay(), row.name(), problems),
                            row.equals(SpecialDayRow.BLANK) && number == rows.size() - 1);
                })
                .toList();
    }

    private static List<TextGroup> groups(
            Map<Key, String> texts,
            Map<String, Problem> problems,
            Centre centre,
            Locale reader,
            Map<Occasion, Instant> times) {
        var groups = new ArrayList<TextGroup>();
        for (var occasion : Occasion.values()) {
            var at = Objects.requireNonNull(times.get(occasion));
            groups.add(new TextGroup(
                    occasion,
                    AutomaticTexts.LOCALES.stream()
                            .map(locale -> textField(new Key(occasion, locale), texts, problems, centre, reader, at))
                            .toList()));
        }
        return groups;
    }

    private static TextField textField(
            Key key, Map<Key, String> texts, Map<String, Problem> problems, Centre centre, Locale reader, Instant now) {
        var name = HoursForm.field(key);
        var text = texts.getOrDefault(key, "");
        var language = capitalized(key.locale().getDisplayLanguage(reader), reader);
        return new TextField(
                field(name, language, text, problems),
                key.locale().getLanguage(),
                AutomaticTexts.filled(text.strip(), centre, texts(key.locale()).sampleName(), key.locale(), now),
                text.isBlank() ? SubmittedHours.SUGGEST + name : "");
    }

    private static List<VariableRow> variables(Centre centre, Locale locale, Instant now) {
        return Arrays.stream(Variable.values())
                .map(variable -> new VariableRow(
                        variable,
                        AutomaticTexts.filled(
                                variable.written(), centre, texts(locale).sampleName(), locale, now)))
                .toList();
    }

    private static StoredHours stored(Settings settings, Locale locale) {
        var texts = settings.texts().entrySet().stream()
                .filter(text -> !text.getValue().isEmpty())
                .map(text ->
                        new Field(HoursForm.field(text.getKey()), label(text.getKey(), locale), text.getValue(), null))
                .toList();
        return new StoredHours(HoursInWords.of(settings.centre().hours(), locale), texts);
    }

    private static Field field(String name, String label, String value, Map<String, Problem> problems) {
        return new Field(name, label, value, problems.get(name));
    }

    private static String capitalized(String text, Locale locale) {
        return text.substring(0, 1).toUpperCase(locale) + text.substring(1);
    }
}
