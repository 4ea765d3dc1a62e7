package salon.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.Scheduler;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import salon.tenant.CurrentTenant;
import salon.tenant.Tenant;
import salon.tenant.Tenants;

@QuarkusTest
class SweeperTest {
    @Inject
    Tenants tenants;

    @Inject
    Scheduler scheduler;

    @Test
    void anErrorForOneTenantKeepsNoOtherFromBeingSwept() {
        var swept = new ArrayList<String>();
        Sweeper.Sweep failing = () -> {
            swept.add(CurrentTenant.get().slug());
            throw new StackOverflowError("of a sweep");
        };
        Sweeper.Sweep working = () -> {
            swept.add(CurrentTenant.get().slug());
            return 0;
        };

        new Sweeper(List.of(failing, working), tenants, scheduler, Duration.ofHours(1), false, InstantSource.system())
                .sweepAll();

        var all = tenants.all().stream().map(Tenant::slug).toList();
        assertThat(swept).hasSize(2 * all.size()).containsAll(all);
    }
}
