package salon.mobile.socket;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QueuedBytesTest {
    private final QueuedBytes node = new QueuedBytes(100, null);
    private final QueuedBytes customer = new QueuedBytes(80, node);
    private final QueuedBytes one = new QueuedBytes(50, customer);
    private final QueuedBytes other = new QueuedBytes(50, customer);

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

    @Test
    void roomIsMadeInTheSumAndUsedAtOnce() {
        var hoarded = new QueuedBytes[1];
        var sum = QueuedBytes.inSum(100, () -> hoarded[0].remove(90));
        hoarded[0] = new QueuedBytes(90, sum);
        hoarded[0].tryAdd(90);

        assertThat(new QueuedBytes(50, sum).tryAdd(20)).isTrue();

        assertThat(sum.bytes()).isEqualTo(20);
    }
}
