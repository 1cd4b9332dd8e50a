package family.hearth.local.voices;

import static org.assertj.core.api.Assertions.assertThat;

import family.hearth.local.Api;
import family.hearth.local.LocalCloud;
import family.hearth.local.LocalCloudExtension;
import family.hearth.local.Person;
import family.hearth.testkit.Fault;
import family.hearth.testkit.FaultInjector;
import family.hearth.testkit.MovableClock;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A recording goes with its memory, in the same request if at all possible. */
@ExtendWith(LocalCloudExtension.class)
class DeletedAudioIT {

    /** An upload under way may end after the deletion, until its URL opens nothing. */
    private static final Duration UPLOADS_ENDED = Duration.ofMinutes(21);

    /** More than the SDK tries. */
    private static final int EVERY_ATTEMPT = 10;

    private final LocalCloud cloud;
    private final Api anybody;
    private final MovableClock clock;
    private final FaultInjector faults;
    private final byte[] flac = Voice.flac(500);
    private Voice ada;

    DeletedAudioIT(LocalCloud cloud, Api anybody, MovableClock clock, FaultInjector faults) {
        this.cloud = cloud;
        this.anybody = anybody;
        this.clock = clock;
        this.faults = faults;
    }

    @BeforeEach
    void family() {
        ada = new Voice(cloud, Person.join(anybody, "Ada").api());
    }

    private void delete(int id) {
        ada.api().delete(Voice.PATH + "/" + id).expect(204);
    }

    private void sweep() {
        var run = anybody.post("/_local/schedules/empty-trash/run").expect(200);
        assertThat(run.string("/failure")).isEmpty();
    }

    @Test
    void recording_isGone_withItsMemory_atOnce() {
        var uploaded = ada.upload(flac);
        var recorded = Voice.id(ada.record(flac));
        var kept = ada.upload(flac);

        delete(uploaded);
        delete(recorded);

        assertThat(ada.objects(uploaded)).isEmpty();
        assertThat(ada.objects(recorded)).isEmpty();
        assertThat(ada.objects(kept)).hasSize(1);
    }

    @Test
    void url_opensNothing_onceTheMemoryIsGone() {
        var id = ada.upload(flac);
        var url = ada.memory(id).path("audio_url").asText();

        delete(id);

        anybody.get(url).expect(404);
    }

    @Test
    void recording_isSwept_whenTheRequestCouldNotDeleteIt() {
        var id = ada.upload(flac);
        clock.advance(UPLOADS_ENDED);
        faults.failNext("DeleteObjects", Fault.BROKEN, EVERY_ATTEMPT);

        delete(id);
        faults.clear();
        assertThat(ada.objects(id)).hasSize(1);

        sweep();
        assertThat(ada.objects(id)).isEmpty();
    }

    @Test
    void recording_isDeleted_onlyByThoseWhoMay() {
        var id = ada.upload(flac);
        var eve = new Voice(cloud, Person.join(anybody, "Eve").api());

        eve.api().delete(Voice.PATH + "/" + id).expect(404);

        assertThat(ada.objects(id)).hasSize(1);
    }
}
