package family.hearth.functions.echo;

import family.hearth.local.Voice;
import jakarta.inject.Singleton;

@Singleton
final class EchoVoice implements Voice {

    @Override
    public String word() {
        return "echo";
    }
}
