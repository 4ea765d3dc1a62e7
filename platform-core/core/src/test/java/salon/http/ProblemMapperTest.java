package salon.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemMapperTest {
    @ParameterizedTest
    @ValueSource(strings = {"08006", "08001", "53100", "57P01"})
    void anUnavailableDatabaseIsAnOutage(String state) {
        assertThat(ProblemMapper.isDatabaseOutage(new IllegalStateException(new SQLException("gone", state))))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"22021", "22008", "22003"})
    void aValueThatCanNotBeStoredIsABadRequest(String state) {
        var failure = new IllegalStateException(new SQLException("refused", state));

        assertThat(ProblemMapper.isUnstorable(failure)).isTrue();
        assertThat(ProblemMapper.isDatabaseOutage(failure)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "42601", "22P02"})
    void aRefusedStatementIsABug(String state) {
        assertThat(ProblemMapper.isDatabaseOutage(new IllegalStateException(new SQLException("refused", state))))
                .isFalse();
    }
}
