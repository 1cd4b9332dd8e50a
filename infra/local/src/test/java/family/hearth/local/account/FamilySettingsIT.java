package family.hearth.local.account;

import static org.assertj.core.api.Assertions.assertThat;

import family.hearth.local.Api;
import family.hearth.local.LocalCloudExtension;
import family.hearth.local.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(LocalCloudExtension.class)
class FamilySettingsIT {

    private static final String PATH = "/family";

    private final Person ada;

    FamilySettingsIT(Api anybody) {
        this.ada = Person.join(anybody, "Ada");
    }

    @Test
    void timezone_isUtcByItsName_untilSomebodySaysOtherwise() {
        assertThat(ada.api().get(PATH).expect(200).string("/timezone")).isEqualTo("UTC");
    }

    @Test
    void settings_canBeSentBackAsTheyCame() {
        var settings = ada.api().get(PATH).expect(200);

        assertThat(ada.api().patch(PATH).json(settings.json()).expect(200).json())
                .isEqualTo(settings.json());
    }
}
