package salon.tenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.assertj.core.util.Throwables;
import org.junit.jupiter.api.Test;
import salon.TenantDatabase;

/// A failing statement ends in the log: what it was about must not.
@QuarkusTest
class FailureLogPrivacyTest {
    @Inject
    TenantDatabase rows;

    @Test
    void aFailingStatementDoesNotRepeatItsValues() {
        var failure = catchThrowable(() -> rows.call("aurora", sql -> sql.update("""
                        insert into customer (tenant_id, id, subject, name, email, phone)
                        values (current_setting('app.tenant')::uuid, uuidv7(), :subject, :name, null, '')""")
                .setParameter("subject", "subject-of-somebody")
                .setParameter("name", "Секретова")
                .executeUpdate()));

        assertThat(failure).isNotNull();
        assertThat(Throwables.getStackTrace(failure))
                .contains("email")
                .doesNotContain("Секретова", "subject-of-somebody");
    }
}
