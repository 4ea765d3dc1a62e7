package salon.schedule;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.github.kagkarlsson.scheduler.Scheduler;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import salon.OwnerDatabase;
import salon.persistence.NativeSql;
import salon.tenant.Tenants;

@QuarkusTest
class ScheduleHealthTest {
    private static final String STATUS = "checks.find { it.name == 'Schedule' }.status";

    @Inject
    OwnerDatabase owner;

    @Inject
    Scheduler scheduler;

    @Inject
    Tenants tenants;

    @Inject
    NativeSql sql;

    @AfterEach
    void deleteTasks() {
        owner.update("delete from scheduled_tasks where task_instance = 'overdue'");
        scheduler.resume();
    }

    @Test
    void isUpWhileEverythingIsDoneInTime() {
        given().get("/q/health/ready").then().body(STATUS, equalTo("UP"));
    }

    @Test
    void isDownWhileATaskWaits() {
        scheduler.pause();
        addOverdue("mail");

        given().get("/q/health/ready").then().statusCode(503).body(STATUS, equalTo("DOWN"));
    }

    @Test
    void isDownWhileNoRoundSucceeds() {
        var now = new AtomicReference<>(Instant.EPOCH);
        Sweeper.Sweep failing = () -> {
            throw new IllegalStateException("of a sweep");
        };
        var sweeper = new Sweeper(List.of(failing), tenants, scheduler, Duration.ofSeconds(1), true, now::get);
        var health = new ScheduleHealth(sweeper, sql, List.of());

        now.set(Instant.EPOCH.plusSeconds(61));
        sweeper.sweepAll();

        assertThat(QuarkusTransaction.requiringNew().call(health::call).getStatus())
                .isEqualTo(Status.DOWN);
    }

    /// Which another node of a newer version has planned.
    @Test
    void aTaskThatThisNodeDoesNotKnowIsNotItsOwn() {
        addOverdue("of no node");

        given().get("/q/health/ready").then().body(STATUS, equalTo("UP"));
    }

    private void addOverdue(String task) {
        owner.update("""
                insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)
                values ('%s', 'overdue', now() - interval '4 minutes', false, 1)""".formatted(task));
    }
}
