package salon.mobile.socket;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UnsentBytesTest {
    private final UnsentBytes node = new UnsentBytes(100, null);
    private final UnsentBytes customer = new UnsentBytes(80, node);
    private final UnsentBytes one = new UnsentBytes(50, customer);
    private final UnsentBytes other = new UnsentBytes(50, customer);

    @Test
    void eachPartIsLimitedAndTheWholeToo() {
        assertThat(one.tryAdd(50)).isTrue();
        assertThat(one.tryAdd(1)).isFalse();
        assertThat(other.tryAdd(40)).isFalse();
        assertThat(other.tryAdd(30)).isTrue();
        assertThat(node.tryAdd(21)).isFalse();
    }

    @Test
    void whatDoesNotFitIsCountedNowhere() {
        other.tryAdd(40);

        assertThat(one.tryAdd(45)).isFalse();

        assertThat(one.bytes()).isZero();
        assertThat(customer.bytes()).isEqualTo(40);
        assertThat(node.bytes()).isEqualTo(40);
    }

    @Test
    void whatIsSentMakesRoom() {
        one.tryAdd(50);

        one.remove(50);

        assertThat(one.tryAdd(50)).isTrue();
        assertThat(node.bytes()).isEqualTo(50);
    }
}
