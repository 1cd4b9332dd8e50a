package family.hearth.local.ms;

import static org.assertj.core.api.Assertions.assertThat;

import family.hearth.domain.people.FamilyRole;
import family.hearth.local.Api;
import family.hearth.local.LocalCloud;
import family.hearth.local.LocalCloudExtension;
import family.hearth.local.Person;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who sees and writes the memories of a family. */
@ExtendWith(LocalCloudExtension.class)
class MemoryAccessIT {

    private static final Map<String, Object> EDIT = Map.of("title", "mine now");

    private final Api anybody;
    private final LocalCloud cloud;
    private Person ada;
    private Person member;
    private Diary diary;
    private int kid;
    private int own;
    private int ofKid;

    MemoryAccessIT(Api anybody, LocalCloud cloud) {
        this.anybody = anybody;
        this.cloud = cloud;
    }

    @BeforeEach
    void family() {
        ada = Person.join(anybody, "Ada");
        member = Person.join(anybody, "Oma").moveIn(cloud, ada, FamilyRole.MEMBER);
        diary = new Diary(ada.api());
        kid = ada.kid("Lena");
        own = diary.write("ours", "2024-05-01T10:00:00Z");
        ofKid = ada.memory(kid, "Lena's", "2024-05-02");
    }

    @Test
    void anotherFamily_findsNothing_asIfItWereNotThere() {
        var eve = Person.join(anybody, "Eve");
        ada.share(kid, eve, "editor");

        for (var id : new int[] {own, ofKid, 1}) {
            var answers = Stream.of(
                            eve.api().get(Diary.at(id)),
                            eve.api().put(Diary.at(id)).json(EDIT),
                            eve.api().patch(Diary.at(id)).json(EDIT),
                            eve.api().delete(Diary.at(id)))
                    .map(request -> request.expect(404).json())
                    .toList();
            assertThat(answers)
                    .containsOnly(eve.api().get(Diary.at(2)).expect(404).json());
        }
        assertThat(new Diary(eve.api()).ids("all", 5, 0)).isEmpty();
        assertThat(diary.ids("visible", 5, 2)).containsExactly(ofKid, own);
    }

    @Test
    void everyMember_seesEveryVisibleMemory_andAddsTheirOwn() {
        var theirs = new Diary(member.api());
        var added = theirs.write("Oma's", "2024-05-03T10:00:00Z");

        assertThat(theirs.ids("visible", 1, 3)).containsExactly(added, ofKid, own);
        assertThat(diary.show(added).path("created_by_user_id").asInt()).isEqualTo(member.id());
    }

    @Test
    void members_writeTheirOwnMemoriesOnly() {
        var theirs = new Diary(member.api());
        var added = theirs.write("Oma's", "2024-05-03T10:00:00Z");

        for (var id : new int[] {own, ofKid}) {
            for (var request : List.of(
                    member.api().put(Diary.at(id)).json(EDIT), member.api().delete(Diary.at(id)))) {
                assertThat(request.expect(403).string("/error/code")).isEqualTo("forbidden");
            }
        }
        theirs.change(added, EDIT);
        member.api().delete(Diary.at(added)).expect(204);
    }

    @Test
    void adminsAndOwners_writeEveryMemory() {
        var admin = Person.join(anybody, "Max").moveIn(cloud, ada, FamilyRole.ADMIN);
        var theirs = new Diary(member.api()).write("Oma's", "2024-05-03T10:00:00Z");

        new Diary(admin.api()).change(own, EDIT);
        new Diary(admin.api()).change(ofKid, EDIT);
        diary.change(theirs, EDIT);
        admin.api().delete(Diary.at(theirs)).expect(204);
    }

    @Test
    void tokens_doWhatTheirScopeSays() {
        var tokens = new Tokens(anybody);
        var reader = tokens.read(ada).api();
        var writer = tokens.readWrite(ada).api();

        assertThat(new Diary(reader).ids("all", 1, 2)).containsExactly(ofKid, own);
        assertThat(new Diary(reader).asking(Map.of("title", "x")).expect(403).string("/error/code"))
                .isEqualTo("insufficient_scope");
        new Diary(writer).change(new Diary(writer).write("x", "2024-05-03T10:00:00Z"), EDIT);
    }

    @Test
    void strangers_areTurnedAway() {
        for (var request : List.of(
                anybody.get(Diary.PATH),
                anybody.post(Diary.PATH).json(EDIT),
                anybody.get(Diary.at(own)),
                anybody.put(Diary.at(own)).json(EDIT),
                anybody.delete(Diary.at(own)),
                anybody.bearer(ada.familyKey()).get(Diary.PATH))) {
            assertThat(request.expect(401).string("/error/code")).isEqualTo("unauthorized");
            ada.api().delete("/settings/api-key").send();
        }
    }

    @Test
    void otherMethods_areNotAllowed() {
        assertThat(ada.api().delete(Diary.PATH).expect(405).string("/error/code"))
                .isEqualTo("method_not_allowed");
    }
}
