package salon.chat;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import salon.centre.AutomaticTexts;
import salon.centre.AutomaticTexts.Occasion;
import salon.centre.Centre;
import salon.centre.Centres;
import salon.centre.OpeningHours;
import salon.chat.DueConversations.DueHoursCheck;
import salon.customer.Customer;
import salon.customer.Customers;
import salon.schedule.Sweeper;

/// Tells customers who write outside hours when the centre opens, once per closed period and chat. A post only notes
/// that the hours have to be checked; that is done here, after the commit.
@ApplicationScoped
class AutomaticMessages implements Sweeper.Sweep {
    private static final int CONVERSATIONS_PER_SWEEP = 50;
    private static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

    private final DueConversations conversationsDue;
    private final Conversations conversations;
    private final Centres centres;
    private final Customers customers;
    private final AutomaticTexts texts;
    private final InstantSource clock;

    AutomaticMessages(
            DueConversations conversationsDue,
            Conversations conversations,
            Centres centres,
            Customers customers,
            AutomaticTexts texts,
            InstantSource clock) {
        this.conversationsDue = conversationsDue;
        this.conversations = conversations;
        this.centres = centres;
        this.customers = customers;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    @Transactional
    public int sweep() {
        var due = conversationsDue.claimHoursChecks(CONVERSATIONS_PER_SWEEP);
        if (!due.isEmpty()) {
            var places = centres.all().stream().collect(Collectors.toMap(Centre::id, Function.identity()));
            var people = customers.byIds(
                    due.stream().map(DueHoursCheck::customer).distinct().toList());
            due.forEach(chat -> check(chat, places, people));
        }
        return due.size();
    }

    /// In the transaction of the change.
    void onHours(@Observes Centres.HoursChanged event) {
        conversationsDue.checkHoursAgain(event.centre());
    }

    void onTexts(@Observes Centres.TextsChanged event) {
        conversationsDue.checkHoursAgain(event.centre());
    }

    private void check(DueHoursCheck chat, Map<UUID, Centre> places, Map<UUID, Customer> people) {
        var centre = places.get(chat.centre());
        var customer = people.get(chat.customer());
        if (centre == null || customer == null) {
            throw new IllegalStateException("a chat without centre or customer");
        }
        var hours = centre.hours();
        if (hours.isOpenAt(chat.askedAt())) {
            conversationsDue.hoursChecked(
                    chat, hours.nextClosing(chat.askedAt()).orElse(NEVER), chat.toldAt());
            return;
        }
        var opening = hours.nextOpening(chat.askedAt());
        var isTold =
                isStillClosed(opening) && !chat.deleted() && !isToldBefore(chat, hours) && tell(chat, centre, customer);
        conversationsDue.hoursChecked(chat, opening.orElse(NEVER), isTold ? chat.askedAt() : chat.toldAt());
    }

    /// When the platform was down, it may have opened meanwhile.
    private boolean isStillClosed(Optional<Instant> opening) {
        var now = clock.instant();
        return opening.filter(at -> !at.isAfter(now)).isEmpty();
    }

    /// It has not opened since: when the hours or the texts change, a period that was told about is not told again.
    private static boolean isToldBefore(DueHoursCheck chat, OpeningHours hours) {
        var told = chat.toldAt();
        return told != null
                && hours.nextOpening(told)
                        .filter(opening -> !opening.isAfter(chat.askedAt()))
                        .isEmpty();
    }

    private boolean tell(DueHoursCheck chat, Centre centre, Customer customer) {
        var text = texts.write(Occasion.OUTSIDE_HOURS, centre, customer.name(), customer.locale(), clock.instant());
        text.ifPresent(told -> conversations.post(new NewMessage(
                chat.conversation(), UuidCreator.getTimeOrderedEpoch(), Writer.System.automatic(centre.name()), told)));
        return text.isPresent();
    }
}
