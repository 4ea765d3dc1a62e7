package salon.card;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/// The registry of card types: built-in ones from the class path, a dealer's own from jars in a folder. One that can't
/// be taken in is left out and named with the reason; the others go on.
@ApplicationScoped
@Startup
public class CardTypes {
    private static final Logger LOG = Logger.getLogger(CardTypes.class);
    private final Map<String, CardType> byId = new LinkedHashMap<>();
    private final List<PluginView> refused = new ArrayList<>();

    CardTypes(PluginSettings settings) {
        CardServices.onClassPath().forEach(source -> take(source, settings));
        jars(settings.folder()).forEach(jar -> take(jar, settings));
    }

    /// Those that can be picked now.
    public List<CardTypeView> all(Locale locale) {
        return views(byId.values().stream().filter(CardType::isOn), locale);
    }

    /// Also those that are switched off: what was sent with them stays readable.
    public List<CardTypeView> known(Locale locale) {
        return views(byId.values().stream(), locale);
    }

    public Optional<CardTypeView> view(String id, Locale locale) {
        return find(id).map(type -> type.view(locale));
    }

    public boolean isOn(String id) {
        return find(id).filter(CardType::isOn).isPresent();
    }

    /// All plugins, also those that are refused or switched off.
    public List<PluginView> plugins() {
        return Stream.concat(byId.values().stream().map(PluginView::of), refused.stream())
                .toList();
    }

    /// Takes a card type out of use until someone switches it on, or the platform restarts.
    ///
    /// @param reason for operators
    /// @return whether there is one of this id
    public boolean switchOff(String id, String reason) {
        find(id).ifPresent(type -> type.calls().switchOff(reason));
        return find(id).isPresent();
    }

    /// Gives a card type that was switched off another chance.
    ///
    /// @return whether there is one of this id
    public boolean switchOn(String id) {
        find(id).ifPresent(type -> type.calls().switchOn());
        return find(id).isPresent();
    }

    Optional<CardType> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    private static List<CardTypeView> views(Stream<CardType> types, Locale locale) {
        return types.map(type -> type.view(locale)).toList();
    }

    private static List<Path> jars(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            LOG.errorf(e, "The plugins in %s can't be listed", folder);
            return List.of();
        }
    }

    private void take(Path jar, PluginSettings settings) {
        try {
            PluginJar.open(jar).forEach(source -> take(source, settings));
        } catch (BadResult bad) {
            var name = jar.getFileName().toString();
            refuse(name, name, String.valueOf(bad.getMessage()));
        }
    }

    private void take(CardSource source, PluginSettings settings) {
        try {
            var type = CardType.start(source, settings);
            var first = byId.putIfAbsent(type.id(), type);
            if (first == null) {
                LOG.infof("The card type %s comes from %s", type.id(), source);
            } else {
                refuse(source.className(), source.from(), "the id " + type.id() + " is taken (" + first.from() + ")");
            }
        } catch (CardUnavailable bad) {
            refuse(source.className(), source.from(), bad.reason());
        }
    }

    private void refuse(String name, String from, String reason) {
        refused.add(new PluginView(name, from, PluginView.State.REFUSED, reason));
        LOG.errorf("The plugin %s (%s) is refused: %s", name, from, reason);
    }
}
