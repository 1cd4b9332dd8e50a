package family.hearth.local.kidtrol;

import static org.assertj.core.api.Assertions.assertThat;

import family.hearth.local.Api;
import family.hearth.local.ApiReply;
import family.hearth.local.LocalCloudExtension;
import family.hearth.local.Person;
import family.hearth.local.Together;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An address is one kid's, and never in a user's way. */
@ExtendWith(LocalCloudExtension.class)
class KidEmailIT {

    private final Api anybody;
    private Person ada;
    private String email;

    KidEmailIT(Api anybody) {
        this.anybody = anybody;
    }

    @BeforeEach
    void family() {
        ada = Person.join(anybody, "Ada");
        email = Kids.freshEmail();
    }

    private ApiReply make() {
        return Kids.attempt(ada, Kids.form(email)).expect(201);
    }

    @Test
    void email_isUniqueAmongKids_andFreeOnceDeleted() {
        var first = make();
        assertThat(Kids.attempt(ada, Kids.form(email)).expect(422).json("/errors/email"))
                .isNotEmpty();
        assertThat(Kids.attempt(Person.join(anybody, "Eve"), Kids.form(email))
                        .expect(422)
                        .json("/errors/email"))
                .isNotEmpty();
        ada.api().delete(Kids.path(first)).expect(204);
        make();
    }

    @Test
    void email_isFree_onceTheKidIsDeletedThroughAtrict() {
        var first = make();
        ada.api().delete("/api/kids/" + first.number("/id")).expect(204);
        make();
    }

    @Test
    void email_isFree_onceAnotherIsTaken() {
        var kid = make();
        ada.api().patch(Kids.path(kid)).json(Map.of("email", Kids.freshEmail())).expect(200);
        make();
        assertThat(ada.api()
                        .patch(Kids.path(kid))
                        .json(Map.of("email", email))
                        .expect(422)
                        .json("/errors/email"))
                .isNotEmpty();
    }

    @Test
    void email_ofAUser_isRefused_andAKidsNeverBlocksAUser() {
        assertThat(Kids.attempt(ada, Kids.form(ada.email())).expect(422).json("/errors/email"))
                .isNotEmpty();
        make();
        Person.join(anybody, "Kid", email);
        assertTaken();
    }

    private void assertTaken() {
        assertThat(Kids.attempt(ada, Kids.form(email)).expect(422).json("/errors/email"))
                .isNotEmpty();
    }

    @Test
    void email_isOneKids_whenFiftyAskAtOnce() {
        var statuses =
                Together.times(50, _ -> Kids.attempt(ada, Kids.form(email)).status());
        assertThat(statuses).containsOnlyOnce(201).containsOnly(201, 422);
        assertThat(ada.api().get(Kids.PATH).expect(200).json()).hasSize(1);
    }
}
