package salon.schedule;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import salon.OwnerDatabase;

@QuarkusTest
class ScheduleHealthTest {
    private static final String STATUS = "checks.find { it.name == 'Schedule' }.status";

    @Inject
    OwnerDatabase owner;

    @AfterEach
    void deleteTask() {
        owner.update("delete from scheduled_tasks where task_name = 'of no node'");
    }

    @Test
    void isUpWhileEverythingIsDoneInTime() {
        given().get("/q/health/ready").then().body(STATUS, equalTo("UP"));
    }

    @Test
    void isDownWhileATaskWaits() {
        owner.update("""
                insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)
                values ('of no node', '1', now() - interval '4 minutes', false, 1)""");

        given().get("/q/health/ready").then().statusCode(503).body(STATUS, equalTo("DOWN"));
    }
}
