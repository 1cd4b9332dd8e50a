package family.hearth.functions.other;

import family.hearth.local.Voice;
import jakarta.inject.Singleton;

@Singleton
final class OtherVoice implements Voice {

    @Override
    public String word() {
        return "other";
    }
}
