package family.hearth.cdk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SigningKeyConstructTest {

    private static final Synthesised DEV = Synthesised.dev();
    private static final String KEY = DEV.refOfOnly("AWS::SecretsManager::Secret");

    @Test
    void key_isRotatedEveryThirtyDays_byTheFunctionThatDoes() {
        var rotation = DEV.only("AWS::SecretsManager::RotationSchedule");

        assertThat(Synthesised.text(rotation.path("SecretId"))).isEqualTo(KEY);
        assertThat(Synthesised.text(rotation.path("RotationLambdaARN"))).isEqualTo(DEV.live("rotate-signing-key"));
        assertThat(rotation.at("/RotationRules/AutomaticallyAfterDays").asInt()).isEqualTo(30);
    }

    @Test
    void deployment_changesNoKey() {
        assertThat(DEV.only("AWS::SecretsManager::RotationSchedule")
                        .path("RotateImmediatelyOnUpdate")
                        .asBoolean(true))
                .isFalse();
    }

    @Test
    void secretsManager_mayWakeTheFunctionForThisKeyOnly() {
        assertThat(DEV.all("AWS::Lambda::Permission"))
                .filteredOn(permission -> permission.path("Principal").asText().equals("secretsmanager.amazonaws.com"))
                .singleElement()
                .satisfies(permission -> {
                    assertThat(Synthesised.text(permission.path("FunctionName")))
                            .isEqualTo(DEV.live("rotate-signing-key"));
                    assertThat(Synthesised.text(permission.path("SourceArn"))).isEqualTo(KEY);
                });
    }

    @Test
    void firstKey_isLongEnoughForHs256() {
        assertThat(DEV.only("AWS::SecretsManager::Secret")
                        .at("/GenerateSecretString/PasswordLength")
                        .asInt())
                .isEqualTo(64);
    }
}
