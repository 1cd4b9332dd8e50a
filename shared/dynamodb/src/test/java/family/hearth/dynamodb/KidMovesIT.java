package family.hearth.dynamodb;

import static family.hearth.dynamodb.Policies.DEVICE;
import static family.hearth.dynamodb.Policies.FAMILY;
import static family.hearth.dynamodb.Policies.KID;
import static family.hearth.dynamodb.Policies.NOON;
import static family.hearth.dynamodb.Policies.device;
import static family.hearth.dynamodb.Policies.kid;
import static org.assertj.core.api.Assertions.assertThat;

import family.hearth.domain.people.Family;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(StoreExtension.class)
class KidMovesIT {

    private static final int OTHER = 8;

    private final Table table;
    private final PolicyStore policies;
    private final KidMoves moves;

    KidMovesIT(Table table) {
        this.table = table;
        this.policies = new PolicyStore(table);
        this.moves = new KidMoves(table);
    }

    @BeforeEach
    void twoFamiliesAndADevice() {
        for (var id : new int[] {FAMILY, OTHER}) {
            var family = new Family(id, "The Rabbits", 1, NOON, ZoneOffset.UTC, false);
            table.write().put(FamilyRows.FAMILY, FamilyRows.Row.first(family)).commit();
        }
        table.write().put(KidRows.BY_ID, new KidRows.Row(kid(KID), 0)).commit();
        table.write().put(KidRows.OF_FAMILY, new KidRows.Row(kid(KID), 0)).commit();
        policies.change(
                FAMILY,
                NOON,
                draft -> {
                    draft.add(device(DEVICE, KID));
                    return DEVICE;
                },
                ignored -> null);
    }

    @Test
    void move_takesDevicesAlong() {
        moves.bring(moves.move(kid(KID), kid -> kid.in(OTHER), NOON), NOON);

        assertThat(policies.load(FAMILY, NOON).devices()).isEmpty();
        assertThat(policies.load(FAMILY, NOON).kids()).isEmpty();
        assertThat(policies.load(OTHER, NOON).devices())
                .containsExactly(device(DEVICE, KID).in(OTHER));
        assertThat(new TrashStore(table).due(NOON, 10)).isEmpty();
    }

    @Test
    void devices_followTheirKid_whenItsMoveWasInterrupted() {
        moves.move(kid(KID), kid -> kid.in(OTHER), NOON);
        assertThat(new TrashStore(table).due(NOON, 10)).hasSize(1);

        moves.follow(KID, FAMILY, NOON);
        moves.follow(KID, FAMILY, NOON);

        assertThat(policies.load(FAMILY, NOON).devices()).isEmpty();
        assertThat(policies.load(OTHER, NOON).devices())
                .containsExactly(device(DEVICE, KID).in(OTHER));
    }

    @Test
    void devices_stay_whenTheirKidIsBackMeanwhile() {
        moves.follow(KID, FAMILY, NOON);

        assertThat(policies.load(FAMILY, NOON).devices()).hasSize(1);
    }

    @Test
    void devices_areRegulatedAgain_whenTheirKidIsBackMeanwhile() {
        moves.move(kid(KID), kid -> kid.in(OTHER), NOON);
        moves.move(kid(KID).in(OTHER), kid -> kid.in(FAMILY), NOON);
        assertThat(policies.load(FAMILY, NOON).rules(DEVICE)).isEmpty();

        moves.follow(KID, FAMILY, NOON);

        assertThat(policies.load(FAMILY, NOON).rules(DEVICE)).isPresent();
    }

    @Test
    void devices_areTakenAway_whenTheKidIsGoneMeanwhile() {
        table.delete(KidKeys.kid(KID));

        moves.follow(KID, FAMILY, NOON);

        assertThat(policies.load(FAMILY, NOON).devices()).isEmpty();
    }
}
