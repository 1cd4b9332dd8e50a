package family.hearth.local.ms;

import static org.assertj.core.api.Assertions.assertThat;

import family.hearth.domain.people.FamilyRole;
import family.hearth.local.Api;
import family.hearth.local.LocalCloud;
import family.hearth.local.LocalCloudExtension;
import family.hearth.local.Paging;
import family.hearth.local.Person;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Memories that are hidden, in both dialects. */
@ExtendWith(LocalCloudExtension.class)
class HiddenMemoriesIT {

    private static final Map<String, Object> HIDDEN = Map.of("visibility", "hidden");
    private static final Map<String, Object> SHOWN = Map.of("visibility", "visible");

    private final Person ada;
    private final Person admin;
    private final Person member;
    private final Diary diary;
    private int kid;
    private int shown;
    private int hidden;
    private int hiddenOfKid;

    HiddenMemoriesIT(Api anybody, LocalCloud cloud) {
        this.ada = Person.join(anybody, "Ada");
        this.admin = Person.join(anybody, "Max").moveIn(cloud, ada, FamilyRole.ADMIN);
        this.member = Person.join(anybody, "Oma").moveIn(cloud, ada, FamilyRole.MEMBER);
        this.diary = new Diary(ada.api());
    }

    @BeforeEach
    void memories() {
        kid = ada.kid("Lena");
        shown = diary.write("shown", "2024-05-01T10:00:00Z");
        hidden = diary.hide("hidden", "2024-05-02T10:00:00Z");
        hiddenOfKid = ada.memory(kid, "of the kid", "2024-05-03");
        diary.change(hiddenOfKid, HIDDEN);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 100})
    void hidden_areLeftOutOfListAndCount_unlessTheyAreAskedFor(int perPage) {
        for (var person : List.of(ada, admin)) {
            var seen = new Diary(person.api());
            assertThat(seen.ids("visible", perPage, 1)).containsExactly(shown);
            assertThat(seen.ids("hidden", perPage, 2)).containsExactly(hiddenOfKid, hidden);
            assertThat(seen.ids("all", perPage, 3)).containsExactly(hiddenOfKid, hidden, shown);
        }
    }

    @Test
    void hidden_areNotThereById_unlessTheyAreAskedFor() {
        for (var id : new int[] {hidden, hiddenOfKid}) {
            ada.api().get(Diary.at(id)).expect(404);
            ada.api().get(Diary.at(id)).query("visibility", "hidden").expect(200);
            admin.api().get(Diary.at(id)).query("visibility", "all").expect(200);
        }
        ada.api().get(Diary.at(shown)).query("visibility", "hidden").expect(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hidden", "all"})
    void members_areRefused_whenTheyAskForHiddenOnes(String visibility) {
        for (var path : List.of(Diary.PATH, Diary.at(shown), Diary.at(hidden))) {
            assertThat(member.api()
                            .get(path)
                            .query("visibility", visibility)
                            .expect(403)
                            .string("/error/code"))
                    .isEqualTo("forbidden");
        }
        member.api().get(Diary.at(shown)).query("visibility", "visible").expect(200);
    }

    @Test
    void anythingElse_isRefused_asAVisibility() {
        assertThat(ada.api()
                        .get(Diary.PATH)
                        .query("visibility", "HIDDEN")
                        .expect(422)
                        .json("/errors/visibility"))
                .isNotEmpty();
    }

    @Test
    void whoSeesHiddenOnes_mayShowThemAgain_andDeleteThem_withoutAsking() {
        admin.api().put(Diary.at(hidden)).json(SHOWN).expect(200);
        ada.api().delete(Diary.at(hiddenOfKid)).expect(204);

        assertThat(new Diary(member.api()).ids("visible", 5, 2)).containsExactly(hidden, shown);
        assertThat(diary.ids("hidden", 5, 0)).isEmpty();
    }

    @Test
    void hidden_areNotThere_forMembersWhoWouldChangeThem() {
        var theirs = new Diary(member.api()).hide("mine", "2024-05-04T10:00:00Z");

        for (var id : new int[] {hidden, theirs}) {
            member.api().put(Diary.at(id)).json(SHOWN).expect(404);
            member.api().delete(Diary.at(id)).expect(404);
        }
    }

    @Test
    void hidden_areNotInAtrict_unlessWhoActsAsOwnerAsks() {
        var timeline = "/api/kids/" + kid + "/memories";
        var atIt = timeline + "/" + hiddenOfKid;
        var other = ada.memory(kid, "other", "2024-05-01");

        assertThat(Paging.ids(ada.api(), timeline, 1)).containsExactly(other);
        assertThat(Paging.ids(ada.api(), timeline + "?visibility=hidden", 1)).containsExactly(hiddenOfKid);
        assertThat(Paging.ids(admin.api(), timeline + "?visibility=all", 1)).containsExactly(hiddenOfKid, other);
        ada.api().get(atIt).expect(404);
        ada.api().get(atIt).query("visibility", "all").expect(200);
        member.api().get(atIt).expect(404);
        member.api().get(atIt + "/photos").expect(404);
        assertThat(member.api()
                        .get(timeline)
                        .query("visibility", "all")
                        .expect(403)
                        .header("Content-Type"))
                .hasValue("application/problem+json");
        member.api().get(atIt).query("visibility", "hidden").expect(403);
    }

    @Test
    void hiddenMemoryOfAKid_mayBeEditedInAtrict_byWhoActsAsOwner_andStaysHidden() {
        var atIt = "/api/kids/" + kid + "/memories/" + hiddenOfKid;

        ada.api()
                .put(atIt)
                .json(Map.of("text", "edited", "occurredOn", "2024-05-04"))
                .expect(200);

        ada.api().get(Diary.at(hiddenOfKid)).expect(404);
        assertThat(ada.api()
                        .get(Diary.at(hiddenOfKid))
                        .query("visibility", "hidden")
                        .expect(200)
                        .string("/data/notes"))
                .isEqualTo("edited");
    }
}
