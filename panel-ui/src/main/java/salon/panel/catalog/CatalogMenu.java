package salon.panel.catalog;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import salon.centre.Centre;
import salon.panel.frame.Menu;
import salon.panel.frame.MenuSection;
import salon.panel.frame.PageContext;

/// *Каталог* in the menu.
@ApplicationScoped
@Priority(100)
class CatalogMenu implements MenuSection {
    static final String OFFERS = "catalog:offers";
    static final String CARS = "catalog:cars";

    @Override
    public Menu.Section of(PageContext context, Centre centre, String section) {
        var texts = texts(context.locale());
        var root = context.root() + "/centres/" + centre.slug();
        return new Menu.Section(
                texts.heading(),
                List.of(
                        new Menu.Entry(texts.offers(), root + "/offers", "tag", section.equals(OFFERS)),
                        new Menu.Entry(texts.cars(), root + "/cars", "car-front", section.equals(CARS))));
    }

    private static CatalogTexts texts(Locale locale) {
        return locale.getLanguage().equals("ru")
                ? MessageBundles.get(CatalogTexts.class)
                : MessageBundles.get(CatalogTexts.class, Localized.Literal.of(locale.getLanguage()));
    }
}
