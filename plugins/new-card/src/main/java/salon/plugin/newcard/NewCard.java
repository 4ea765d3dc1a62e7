package salon.plugin.newcard;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// `./mvnw -pl plugins -Pnew-card -Dcard=tyre-fitting`: a plugin that compiles, with a test that passes.
///
/// @param checkout where Salon's own sources are
/// @param name what the card is called
/// @param folder where it goes
/// @param own whether it is a project of its own, not one of Salon's modules
record NewCard(Path checkout, CardName name, Path folder, boolean own) {
    public static void main(String[] arguments) throws IOException {
        try {
            var card = of(Path.of(arguments[0]), arguments[1], arguments[2], arguments[3]);
            card.write();
            System.out.println(card.whatNext());
        } catch (InvalidCommandException refusal) {
            System.err.println(refusal.getMessage());
            System.exit(1);
        }
    }

    /// @param packageName empty for the usual one
    /// @param folder of a project of its own; empty for a module here
    /// @throws InvalidCommandException if that can't be a card
    static NewCard of(Path checkout, String card, String packageName, String folder) {
        var own = !folder.isEmpty();
        var name = CardName.of(card, packageName, own ? "cards." : "salon.plugin.");
        return new NewCard(checkout, name, own ? Path.of(folder) : checkout.resolve("plugins/" + card), own);
    }

    /// @throws InvalidCommandException if the folder is there already; nothing is changed then
    void write() throws IOException {
        if (Files.exists(folder)) {
            throw new InvalidCommandException(folder + " is there already: choose another name or folder.");
        }
        var templates = checkout.resolve("plugins/new-card/src/main/template");
        new Template(templates.resolve("card"), name).into(folder);
        new Template(templates.resolve(own ? "project" : "module"), name).into(folder);
        if (!own) {
            Modules.add(name.card(), checkout.resolve("plugins/pom.xml"));
        }
    }

    private String whatNext() {
        var build = own
                ? "./mvnw -pl platform-core/testkit -am -DskipTests install (once), then mvn verify there"
                : "./mvnw -pl plugins/%s -am verify".formatted(name.card());
        return """

                The card %s is in %s
                Build it:      %s
                Its fields:    %sCard.java
                Its texts:     messages_ru.properties, messages_en.properties
                """.formatted(name.card(), folder, build, name.className());
    }
}
