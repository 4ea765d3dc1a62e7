package salon.bench;

/// A card type for measurements, as source code: what its `valid` does is what is tried.
///
/// @param id its id, and its package below `bench`
/// @param valid the body of the method `valid`
record PluginSource(String id, String valid) {
    static PluginSource ordinary(int number) {
        return new PluginSource("filler-" + number, "return true;");
    }

    static PluginSource sleeping() {
        return new PluginSource("sleeping", """
                try {
                    Thread.sleep(60_000);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                return true;""");
    }

    static PluginSource throwing() {
        return new PluginSource("throwing", "throw new IllegalStateException(\"broken\");");
    }

    static PluginSource busy() {
        return new PluginSource("busy", "while (true) Thread.onSpinWait();");
    }

    String className() {
        return "bench." + id.replace("-", "") + ".BenchCard";
    }

    String java() {
        return """
                package bench.%s;

                import java.util.List;
                import salon.spi.*;

                public final class BenchCard implements ServiceCard {
                    private static final Field<String> NOTE = Field.text("note");

                    @Override
                    public CardId id() {
                        return CardId.of("%s");
                    }

                    @Override
                    public List<Field<?>> fields() {
                        return List.of(NOTE);
                    }

                    @Override
                    public DeepLink link(Answers answers, CardContext context) {
                        return DeepLink.to("%2$s").with(answers);
                    }

                    @Override
                    public boolean valid(Answers answers, CardContext context) {
                        %s
                    }
                }
                """.formatted(id.replace("-", ""), id, valid);
    }
}
