package family.hearth.functions.memories;

import family.hearth.album.NewPhotos;
import family.hearth.callers.Caller;
import family.hearth.callers.Idempotency;
import family.hearth.domain.DomainFailure;
import family.hearth.domain.Ids;
import family.hearth.domain.access.KidView;
import family.hearth.domain.memories.Memory;
import family.hearth.domain.memories.TimelineForm;
import family.hearth.dynamodb.FamilyStore;
import family.hearth.dynamodb.IdTaken;
import family.hearth.dynamodb.MemoryStore;
import family.hearth.dynamodb.SeenMemory;
import family.hearth.media.ObjectStore;
import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** How memories come, change and go on the timeline of a kid. */
@Singleton
final class SettingDown {

    private final MemoryStore memories;
    private final FamilyStore families;
    private final ObjectStore objects;
    private final Ids ids;
    private final Clock clock;

    SettingDown(MemoryStore memories, FamilyStore families, ObjectStore objects, Ids ids, Clock clock) {
        this.memories = memories;
        this.families = families;
        this.objects = objects;
        this.ids = ids;
        this.clock = clock;
    }

    HttpResponse<MemoryModel> setDown(
            KidView kid, Caller caller, TimelineForm form, NewPhotos photos, Idempotency.Answers answers) {
        var zone = plausibly(kid, form);
        return IdTaken.drawing(() -> {
            var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            var kidId = kid.kid().id();
            var memory = Memory.ofKid(ids.next(), kidId, caller.userId(), form, zone, photos.photos(), now);
            var model = MemoryModel.of(kidId, memory, photos.models(kidId, memory, objects));
            var answer = HttpResponse.created(model, URI.create("/api/kids/" + kidId + "/memories/" + memory.id()));
            photos.store(memory.id(), objects);
            memories.create(memory, photos.leftover(kidId, memory, now), answers.receipt(answer));
            return answer;
        });
    }

    Memory edit(KidView kid, SeenMemory seen, TimelineForm form) {
        var zone = plausibly(kid, form);
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return memories.update(seen, memory -> memory.edited(form, zone, now));
    }

    void delete(SeenMemory memory) {
        memories.delete(memory, clock.instant());
    }

    /** The zone in which the form was filled in, once its day is known to be possible there. */
    private ZoneId plausibly(KidView kid, TimelineForm form) {
        var family = families.find(kid.kid().familyId()).orElseThrow(DomainFailure.NotFound::new);
        form.requirePlausible(family.today(clock.instant()));
        return family.timezone();
    }
}
