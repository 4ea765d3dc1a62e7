package salon.bench;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The card types made for the measurement: with the built-in ones they are 200, and three of them misbehave.
record BenchPlugins(List<PluginSource> sources) {
    private static final int ORDINARY = 187;

    /// @param folder the platform's working directory
    static BenchPlugins write(Path folder) throws IOException, URISyntaxException {
        var bad = Stream.of(PluginSource.sleeping(), PluginSource.throwing(), PluginSource.busy());
        var sources = Stream.concat(IntStream.range(0, ORDINARY).mapToObj(PluginSource::ordinary), bad)
                .toList();
        PluginJars.write(sources, folder.resolve("classes"), folder.resolve("plugins"));
        return new BenchPlugins(sources);
    }

    /// For aurora; vega uses only the types that are built in.
    void switchOn(BenchPlatform platform) throws SQLException {
        try (var owner = platform.owner()) {
            owner.setAutoCommit(false);
            try (var tenant = owner.prepareStatement(
                            "select set_config('app.tenant', id::text, true) from tenant where slug = 'aurora'");
                    var on = owner.prepareStatement("""
                            insert into card_type_switch (tenant_id, type, is_on)
                            values (current_setting('app.tenant')::uuid, ?, true)""")) {
                tenant.execute();
                for (var plugin : sources) {
                    on.setString(1, plugin.id());
                    on.addBatch();
                }
                on.executeBatch();
            }
            owner.commit();
        }
    }
}
