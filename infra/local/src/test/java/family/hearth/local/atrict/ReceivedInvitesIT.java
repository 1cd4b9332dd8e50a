package family.hearth.local.atrict;

import static org.assertj.core.api.Assertions.assertThat;

import family.hearth.local.Api;
import family.hearth.local.LocalCloudExtension;
import family.hearth.local.Paging;
import family.hearth.local.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(LocalCloudExtension.class)
class ReceivedInvitesIT {

    private final Person ada;
    private final Person oma;

    ReceivedInvitesIT(Api anybody) {
        this.ada = Person.join(anybody, "Ada");
        this.oma = Person.join(anybody, "Oma");
    }

    @Test
    void list_isEmpty_untilTheAddressIsProven() {
        Invites.send(ada, ada.kid("Lena"), oma.email());
        assertThat(Paging.ids(oma.api(), "/api/invites", 25)).isEmpty();
    }

    @Test
    void list_showsPendingInvitesWithoutTokens_onceTheAddressIsProven() {
        var invite = Invites.send(ada, ada.kid("Lena"), oma.email());
        ada.share(ada.kid("Rolf"), oma, "viewer");

        var list = oma.api().get("/api/invites").expect(200);

        assertThat(list.json("/items")).hasSize(1);
        assertThat(list.number("/items/0/id")).isEqualTo(invite.number("/id"));
        assertThat(list.text()).doesNotContain(invite.string("/token"));
    }

    @Test
    void list_showsNoInviteOfADeletedKid() {
        ada.share(ada.kid("Rolf"), oma, "viewer");
        var kid = ada.kid("Lena");
        Invites.send(ada, kid, oma.email());
        assertThat(Paging.ids(oma.api(), "/api/invites", 25)).hasSize(1);

        ada.api().delete("/api/kids/" + kid).expect(204);

        assertThat(Paging.ids(oma.api(), "/api/invites", 25)).isEmpty();
    }

    @Test
    void list_showsNobodyElsesInvites() {
        ada.share(ada.kid("Rolf"), oma, "viewer");
        Invites.send(ada, ada.kid("Lena"), "x" + oma.email());

        assertThat(Paging.ids(oma.api(), "/api/invites", 25)).isEmpty();
        assertThat(Paging.ids(ada.api(), "/api/invites", 25)).isEmpty();
    }
}
