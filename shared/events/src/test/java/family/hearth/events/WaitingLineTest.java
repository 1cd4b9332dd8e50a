package family.hearth.events;

import static org.assertj.core.api.Assertions.assertThat;

import family.hearth.domain.policy.DevicePolicyChanged;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WaitingLineTest {

    private static final DevicePolicyChanged FIRST = Changes.of(1, 1);
    private static final DevicePolicyChanged SECOND = Changes.of(1, 2);
    private static final DevicePolicyChanged OTHER = Changes.of(2, 1);

    @Test
    void next_isOneOfEachDevice() {
        var line = new WaitingLine(List.of(FIRST, OTHER, SECOND));

        assertThat(line.next()).containsExactly(FIRST, OTHER);
        assertThat(line.next()).containsExactly(SECOND);
        assertThat(line.next()).isEmpty();
    }

    @Test
    void next_isTenAtMost() {
        var many =
                IntStream.range(0, 23).mapToObj(device -> Changes.of(device, 1)).toList();
        var line = new WaitingLine(many);

        assertThat(line.next()).isEqualTo(many.subList(0, 10));
        assertThat(line.next()).isEqualTo(many.subList(10, 20));
        assertThat(line.next()).isEqualTo(many.subList(20, 23));
    }

    @Test
    void answered_sendsThoseBehindAway_whenADeviceIsNotTaken() {
        var line = new WaitingLine(List.of(FIRST, OTHER, SECOND, Changes.of(2, 2)));

        var batch = line.next();
        line.answered(batch, ids(OTHER));

        assertThat(line.next()).containsExactly(Changes.of(2, 2));
    }

    private static Set<UUID> ids(DevicePolicyChanged... events) {
        return List.of(events).stream().map(DevicePolicyChanged::eventId).collect(Collectors.toSet());
    }
}
