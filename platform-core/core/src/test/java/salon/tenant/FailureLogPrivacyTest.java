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
        var failure = catchThrowable(() -> rows.in("aurora", sql -> sql.createUpdate("""
                        insert into customer (tenant_id, id, subject, name, email, phone)
                        values (current_setting('app.tenant')::uuid, uuidv7(), :subject, :name, null, '')""")
                .bind("subject", "subject-of-somebody")
                .bind("name", "Секретова")
                .execute()));

        assertThat(failure).isNotNull();
        assertThat(Throwables.getStackTrace(failure))
                .contains("email")
                .doesNotContain("Секретова", "subject-of-somebody");
    }
}
