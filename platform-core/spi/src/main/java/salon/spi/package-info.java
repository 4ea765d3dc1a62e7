/// The contract between Salon and a plugin that adds a *service card* type.
///
/// A card type is data first, behaviour second: the platform renders, validates, stores, translates and links; the
/// plugin says what the fields are and what the link carries. [salon.spi.ServiceCard] has three required methods, all
/// others have a default.
///
/// **The life of a card.** Staff pick a type and fill some fields (moment `PREFILL`), the card travels in a chat
/// message, the customer taps it (`OPEN`), completes the form in the app and sends it (`SUBMIT`). Every value carries
/// its [salon.spi.Source].
///
/// **Values.** A [salon.spi.Field] turns its typed value into a JSON-friendly one (`String`, `Number`, `Boolean`,
/// `Map`, `List`) and back. [salon.spi.Answers] holds only values that came through that, so whatever a plugin is
/// given has been checked: lengths in Unicode code points, no U+0000 or other control characters, no broken
/// surrogates.
///
/// **Refusals are values.** What a person typed wrongly is a [salon.spi.Problem]; an exception from this package or
/// from a plugin means a bug. Exceptions never quote the value: it may be personal.
///
/// **Texts.** `messages_ru.properties` and `messages_en.properties` (UTF-8) lie in the card class's own package, one
/// card a package, with the keys `title`, `field.<name>`, `option.<field>.<key>` and `problem.<code>`. There is no
/// fallback to another language. Columns of rows add `field.<rows>.<column>`, settings their own `field.<name>`, and a
/// card that asks for consent `consent`. The codes of the constants in [salon.spi.Problem] belong to the platform,
/// which has their texts.
///
/// **Threads.** A card is made once, by its public constructor without parameters, found by
/// [java.util.ServiceLoader], and called from several threads at a time. Calls have a time limit (2 seconds, of
/// [salon.spi.ServiceCard#submitted] 30) and must not keep state between them. All types here are immutable, except for
/// what implements an interface. A plugin's failure hurts its own card only.
///
/// Units and shapes: days are ISO `2026-03-01`, times `14:30` (24 hours, local to the centre), phones E.164,
/// money in minor units, languages `ru` and `en`.
@NullMarked
package salon.spi;

import org.jspecify.annotations.NullMarked;
