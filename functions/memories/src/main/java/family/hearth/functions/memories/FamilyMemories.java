package family.hearth.functions.memories;

import family.hearth.callers.Idempotency;
import family.hearth.domain.DomainFailure;
import family.hearth.domain.Ids;
import family.hearth.domain.access.FamilyView;
import family.hearth.domain.memories.Memory;
import family.hearth.domain.memories.Shown;
import family.hearth.dynamodb.FamilyStore;
import family.hearth.dynamodb.IdTaken;
import family.hearth.dynamodb.MemoryStore;
import family.hearth.dynamodb.SeenMemory;
import family.hearth.http.Data;
import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** How memories come, change and go as a whole family sees them. */
@Singleton
final class FamilyMemories {

    private final MemoryStore memories;
    private final FamilyStore families;
    private final Sounds sounds;
    private final Ids ids;
    private final Clock clock;

    FamilyMemories(MemoryStore memories, FamilyStore families, Sounds sounds, Ids ids, Clock clock) {
        this.memories = memories;
        this.families = families;
        this.sounds = sounds;
        this.ids = ids;
        this.clock = clock;
    }

    MemoryObject show(FamilyView family, int memoryId, Shown shown) {
        return shown(family, find(family, memoryId, shown).memory());
    }

    HttpResponse<Data<MemoryObject>> create(
            FamilyView family, NewMemory form, NewAudio audio, Idempotency.Answers answers) {
        return IdTaken.drawing(() -> {
            var now = now();
            var memory = Memory.ofFamily(
                    ids.next(),
                    family.familyId(),
                    family.membership().userId(),
                    form.details(now),
                    form.recording(audio),
                    now);
            var upload = sounds.upload(audio, memory.id());
            var answer = HttpResponse.created(
                    new Data<>(MemoryObject.of(family.familyId(), memory, sounds.url(memory), upload)),
                    URI.create("/api/v1/memories/" + memory.id()));
            sounds.store(audio, memory);
            memories.create(memory, audio.leftover(memory), answers.receipt(answer));
            return answer;
        });
    }

    MemoryObject change(FamilyView family, int memoryId, ChangedMemory form) {
        var seen = editable(family, memoryId);
        var zone = form.movesInTime() ? zone(family) : null;
        var now = now();
        var changed = memories.update(seen, memory -> memory.changed(form.over(memory.details(), zone, now), now));
        return shown(family, changed);
    }

    void delete(FamilyView family, int memoryId) {
        sounds.delete(editable(family, memoryId), clock.instant());
    }

    private MemoryObject shown(FamilyView family, Memory memory) {
        return MemoryObject.of(family.familyId(), memory, sounds.url(memory), null);
    }

    private SeenMemory editable(FamilyView family, int memoryId) {
        var seen = find(family, memoryId, family.reach());
        family.requireEditing(seen.memory());
        return seen;
    }

    private SeenMemory find(FamilyView family, int memoryId, Shown shown) {
        return memories.findInFamily(family.familyId(), memoryId)
                .filter(seen -> shown.includes(seen.memory().details().visibility()))
                .orElseThrow(DomainFailure.NotFound::new);
    }

    private ZoneId zone(FamilyView family) {
        return families.find(family.familyId())
                .orElseThrow(DomainFailure.NotFound::new)
                .timezone();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
