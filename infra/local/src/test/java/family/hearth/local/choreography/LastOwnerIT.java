package family.hearth.local.choreography;

import static family.hearth.local.choreography.MemberChanges.assertRefused;
import static family.hearth.local.choreography.MemberChanges.deactivate;
import static family.hearth.local.choreography.MemberChanges.isActive;
import static family.hearth.local.choreography.MemberChanges.reactivate;
import static org.assertj.core.api.Assertions.assertThat;

import family.hearth.domain.people.FamilyRole;
import family.hearth.local.Api;
import family.hearth.local.ApiReply;
import family.hearth.local.LocalCloud;
import family.hearth.local.LocalCloudExtension;
import family.hearth.local.Person;
import family.hearth.local.Together;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A family always keeps an active owner, whoever takes whose power, and when. */
@ExtendWith(LocalCloudExtension.class)
class LastOwnerIT {

    private static final String PATH = "/api/v1/members";

    private final Api anybody;
    private final LocalCloud cloud;
    private final Person ada;

    LastOwnerIT(Api anybody, LocalCloud cloud) {
        this.anybody = anybody;
        this.cloud = cloud;
        this.ada = Person.join(anybody, "Ada");
    }

    @Test
    void deactivate_answers409_whenItIsOneself() {
        moveIn("Oda", FamilyRole.OWNER);
        var admin = moveIn("Abe", FamilyRole.ADMIN);

        assertRefused(deactivate(ada.api(), ada).expect(409), "CONFLICT");
        assertRefused(deactivate(admin.api(), admin).expect(409), "CONFLICT");
        assertThat(List.of(isActive(ada, ada), isActive(ada, admin))).containsOnly(true);
    }

    @Test
    void deactivate_leavesOneOwner_whenTwoDeactivateEachOtherAtOnce() {
        for (var round = 0; round < 5; round++) {
            var host = Person.join(anybody, "Una");
            var guest = Person.join(anybody, "Duo").moveIn(cloud, host, FamilyRole.OWNER);
            var actors = List.of(host, guest);

            var replies = Together.times(
                    2, i -> deactivate(actors.get(i).api(), actors.get(1 - i)).send());

            assertThat(replies).extracting(ApiReply::status).containsOnlyOnce(200);
            var winner = actors.get(replies.get(0).status() == 200 ? 0 : 1);
            assertThat(winner.api().get(PATH).expect(200).json("/data").findValuesAsText("isActive"))
                    .containsExactlyInAnyOrder("true", "false");
        }
    }

    @Test
    void ownerWhoCameBack_counts() {
        var owner = moveIn("Oda", FamilyRole.OWNER);
        for (var round = 0; round < 3; round++) {
            deactivate(ada.api(), owner).expect(200);
            reactivate(ada.api(), owner).expect(200);
        }

        deactivate(owner.api(), ada).expect(200);
        reactivate(owner.api(), ada).expect(200);
        deactivate(ada.api(), owner).expect(200);
        assertThat(isActive(ada, owner)).isFalse();
    }

    @Test
    void changes_countOwnersRight_whenTheyComeAtOnce() {
        var owner = moveIn("Oda", FamilyRole.OWNER);

        Together.times(12, i -> (i % 2 == 0 ? deactivate(ada.api(), owner) : reactivate(ada.api(), owner)).expect(200));

        reactivate(ada.api(), owner).expect(200);
        deactivate(owner.api(), ada).expect(200);
        reactivate(owner.api(), ada).expect(200);
    }

    private Person moveIn(String name, FamilyRole role) {
        return Person.join(anybody, name).moveIn(cloud, ada, role);
    }
}
