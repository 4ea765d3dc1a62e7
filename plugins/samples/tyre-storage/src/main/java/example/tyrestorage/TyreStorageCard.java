package example.tyrestorage;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import salon.spi.Answers;
import salon.spi.CardContext;
import salon.spi.CardId;
import salon.spi.DeepLink;
import salon.spi.Field;
import salon.spi.Phone;
import salon.spi.Prefill;
import salon.spi.Problem;
import salon.spi.ServiceCard;

/// The customer picks up tyres that the dealer has stored for the season.
public final class TyreStorageCard implements ServiceCard {
    static final Field<String> SEASON = Field.choice("season", "winter", "summer").requiredToSubmit();
    static final Field<Integer> COUNT = Field.wholeNumber("count", 1, 8);
    static final Field<String> NUMBER = Field.text("number", 20);
    static final Field<LocalDate> DAY = Field.day("day").requiredToSubmit();
    static final Field<Phone> PHONE = Field.phone("phone").from(Prefill.PROFILE).requiredToSubmit();

    static final Field<String> ADDRESS = Field.text("address");
    static final Field<String> URL = Field.text("url");
    static final Field<String> KEY = Field.secret("key");

    @Override
    public CardId id() {
        return CardId.of("tyre-storage");
    }

    @Override
    public String icon() {
        return "box-seam";
    }

    @Override
    public List<Field<?>> fields() {
        return List.of(SEASON, COUNT, NUMBER, DAY, PHONE);
    }

    @Override
    public DeepLink link(Answers answers, CardContext context) {
        return DeepLink.to("tyre-storage").with(answers);
    }

    @Override
    public List<Problem> check(Answers answers, CardContext context) {
        return Stream.of(
                        answers.get(DAY).filter(context.today()::isAfter).map(day -> Problem.on(DAY, "past")),
                        answers.get(COUNT).filter(count -> count % 2 > 0).map(count -> Problem.on(COUNT, "odd-count")))
                .flatMap(Optional::stream)
                .toList();
    }

    /// What a dealer group sets in the panel, once for all its centres.
    @Override
    public List<Field<?>> settings() {
        return List.of(ADDRESS, URL, KEY);
    }

    /// The answers, and where to come if the dealer has set that.
    @Override
    public String summary(Answers answers, CardContext context) {
        var where = context.settings().get(ADDRESS).map(address -> Answers.none().with(ADDRESS, address));
        return ServiceCard.super.summary(answers.plus(where.orElse(Answers.none())), context);
    }

    @Override
    public HandOver submitted(Submitted request, CardContext context) throws IOException, InterruptedException {
        var service = StorageService.of(context.settings());
        return service.isPresent() ? service.get().handOver(request) : new HandOver.None();
    }
}
