package salon.escalation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import salon.chat.DueConversations;
import salon.chat.DueConversations.WaitingChat;
import salon.escalation.EscalationDecision.At;
import salon.escalation.EscalationDecision.Never;
import salon.escalation.WaitingItem.Kind;
import salon.schedule.Sweeper;

/// Decides about what is due, and plans one mail for each manager with all that is forgotten in a centre. Nothing is
/// mailed twice: what is planned and what is noted of it are one transaction.
@ApplicationScoped
class EscalationSweep implements Sweeper.Sweep {
    private static final int ITEMS_AT_ONCE = 500;
    /// Of one sweep, so that a rule that is switched on over many makes one mail of them.
    private static final int MAX_ITEMS = 10_000;
    /// Of those that were mailed before, in one mail; the panel's lists have all of them.
    private static final int MAX_FORGOTTEN = 500;

    private final DueConversations chats;
    private final EscalationQueries queries;
    private final EscalationRules rules;
    private final EscalationNotices notices;
    private final InstantSource clock;

    EscalationSweep(
            DueConversations chats,
            EscalationQueries queries,
            EscalationRules rules,
            EscalationNotices notices,
            InstantSource clock) {
        this.chats = chats;
        this.queries = queries;
        this.rules = rules;
        this.notices = notices;
        this.clock = clock;
    }

    @Override
    @Transactional
    public int sweep() {
        var now = clock.instant();
        var begun = chats.claimWaiting(ITEMS_AT_ONCE);
        begun.forEach(chat -> queries.begin(WaitingItem.chat(chat.conversation(), chat.centre(), chat.since()), now));
        if ((begun.isEmpty() && !queries.isAnythingDue(now)) || !queries.tryLock()) {
            return 0;
        }
        var known = rules.snapshot();
        var due = due(known, now);
        due.stream()
                .collect(groupingBy(WaitingItem::centre))
                .forEach((centre, items) -> tell(centre, items, known, now));
        return due.size();
    }

    /// What the managers are to be mailed about now. Of all else that was to be decided it is noted when to
    /// decide again.
    private List<WaitingItem> due(EscalationRules.Snapshot known, Instant now) {
        var due = new ArrayList<WaitingItem>();
        for (var items = queries.due(now, ITEMS_AT_ONCE);
                !items.isEmpty() && due.size() < MAX_ITEMS;
                items = queries.due(now, ITEMS_AT_ONCE)) {
            for (var item : stillWaiting(items)) {
                var next =
                        switch (known.decide(item)) {
                            case At(var time) -> time;
                            case Never _ -> null;
                        };
                var isDue = next != null && !next.isAfter(now);
                queries.checkAt(item, isDue ? null : next);
                if (isDue) {
                    due.add(item);
                }
            }
        }
        return due;
    }

    /// Forgets the chats that have been answered meanwhile, and those that were asked again since.
    private List<WaitingItem> stillWaiting(List<WaitingItem> items) {
        var ids = items.stream()
                .filter(item -> item.kind() == Kind.CHAT)
                .map(WaitingItem::id)
                .toList();
        if (ids.isEmpty()) {
            return items;
        }
        var since = chats.waiting(ids).stream().collect(toMap(WaitingChat::conversation, WaitingChat::since));
        var over = new HashSet<UUID>();
        items.stream()
                .filter(item -> item.kind() == Kind.CHAT)
                .filter(item -> !item.waitingSince().equals(since.get(item.id())))
                .forEach(item -> over.add(item.id()));
        if (over.isEmpty()) {
            return items;
        }
        queries.end(Kind.CHAT, over);
        return items.stream().filter(item -> !over.contains(item.id())).toList();
    }

    /// The mail names what was mailed before, too; that has times of its own all the same.
    private void tell(UUID centre, List<WaitingItem> due, EscalationRules.Snapshot known, Instant now) {
        var named = new ArrayList<>(due);
        var ids = new HashSet<>(due.stream().map(WaitingItem::id).toList());
        stillWaiting(queries.forgotten(centre, MAX_FORGOTTEN)).stream()
                .filter(item -> !ids.contains(item.id()))
                .forEach(named::add);
        due.stream().collect(groupingBy(WaitingItem::topic)).values().forEach(ofTopic -> note(ofTopic, known, now));
        var byAddress = new LinkedHashMap<String, List<WaitingItem>>();
        var addressed = new HashSet<String>();
        for (var item : named) {
            for (var address : managers(item, known)) {
                byAddress.computeIfAbsent(address, one -> new ArrayList<>()).add(item);
                if (ids.contains(item.id())) {
                    addressed.add(address);
                }
            }
        }
        byAddress.keySet().retainAll(addressed);
        byAddress.forEach((address, items) -> notices.plan(centre, address, items, now));
    }

    private void note(List<WaitingItem> ofTopic, EscalationRules.Snapshot known, Instant now) {
        var first = ofTopic.getFirst();
        var next = known.decide(first.notified(now)) instanceof At(var time) ? time : null;
        queries.notified(
                first.kind(), ofTopic.stream().map(WaitingItem::id).toList(), managers(first, known), now, next);
    }

    private static List<String> managers(WaitingItem item, EscalationRules.Snapshot known) {
        return known.ruleOf(item).map(rule -> rule.addresses()).orElse(List.of());
    }
}
