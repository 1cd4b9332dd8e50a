package family.hearth.domain.memories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import family.hearth.domain.DomainFailure;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MemoryTest {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final Instant LATER = Instant.parse("2026-03-02T10:00:00Z");
    private static final ZoneId ZURICH = ZoneId.of("Europe/Zurich");
    private static final LocalDate DAY = LocalDate.of(2026, 2, 28);
    private static final int KID = 3;
    private static final int FAMILY = 2;
    private static final int AUTHOR = 1;

    private static Memory ofKid(@Nullable String text, Measures measures, List<Photo> photos) {
        return Memory.ofKid(7, KID, AUTHOR, new TimelineForm(text, DAY, measures), ZURICH, photos, NOW);
    }

    private static Details details(Story story) {
        return new Details(story, Moment.at(NOW, NOW), Measures.NONE, Visibility.VISIBLE, false);
    }

    private static Memory ofFamily(Story story, Recording recording) {
        return Memory.ofFamily(7, FAMILY, AUTHOR, details(story), recording, NOW);
    }

    private static Photo photo(int id) {
        return new Photo(id, "v", "a.jpg", "image/jpeg", 10, 0, 0, Photo.Status.PENDING, null, NOW);
    }

    private static AudioClip clip() {
        return AudioClip.announced("audio/mpeg", 1000);
    }

    @Test
    void memoryOfAKid_isVisibleAtLocalNoonOfItsDayAndNotEdited_whenSetDown() {
        var memory = ofKid("first steps", Measures.NONE, List.of());

        assertThat(memory.home()).isEqualTo(new Home.OfKid(KID));
        assertThat(memory.details())
                .isEqualTo(new Details(
                        Story.of("first steps"),
                        new Moment(Instant.parse("2026-02-28T11:00:00Z"), DAY),
                        Measures.NONE,
                        Visibility.VISIBLE,
                        false));
        assertThat(memory.recording()).isEqualTo(Recording.NONE);
        assertThat(memory.updatedAt()).isEqualTo(NOW);
        assertThat(memory.editedAt()).isNull();
    }

    @Test
    void memoryOfAKid_isRefusedOnItsText_whenItSaysNothing() {
        assertThatExceptionOfType(DomainFailure.Invalid.class)
                .isThrownBy(() -> ofKid("", Measures.NONE, List.of()))
                .satisfies(invalid -> assertThat(invalid.errors()).containsOnlyKeys("text"));
    }

    @Test
    void memoryOfAKid_isFine_whenAllItHasIsAMeasureOrAPhoto() {
        assertThat(ofKid(null, new Measures(70.5, null), List.of()).details().measures())
                .isEqualTo(new Measures(70.5, null));
        assertThat(ofKid(null, Measures.NONE, List.of(photo(5))).photos()).containsExactly(photo(5));
    }

    @Test
    void memoryOfAFamily_isRefusedOnItsNotes_whenItSaysNothing() {
        assertThatExceptionOfType(DomainFailure.Invalid.class)
                .isThrownBy(() -> ofFamily(new Story("", "", "Bern", List.of("trip")), Recording.NONE))
                .satisfies(invalid -> assertThat(invalid.errors()).containsOnlyKeys("notes"));
    }

    @Test
    void memoryOfAFamily_isFine_whenAllItHasIsOneOfItsWordsOrSounds() {
        assertThat(ofFamily(new Story("t", null, null, List.of()), Recording.NONE)
                        .home())
                .isEqualTo(new Home.OfFamily(FAMILY));
        assertThat(ofFamily(Story.of("n"), Recording.NONE).details().story().text())
                .isEqualTo("n");
        assertThat(ofFamily(Story.of(null), Recording.of(null, null, "said", null))
                        .recording()
                        .transcript())
                .isEqualTo("said");
        assertThat(ofFamily(Story.of(null), Recording.of(clip(), 3, null, null))
                        .recording()
                        .transcription())
                .isEqualTo(Transcription.PENDING);
    }

    @Test
    void edited_keepsWhatOnlyTheOtherDialectKnows_whenAFormReplacesTheRest() {
        var story = new Story("title", "old", "Bern", List.of("trip"));
        var memory = ofKid("old", new Measures(70.0, 9.0), List.of());
        var both = memory.changed(
                new Details(story, memory.details().moment(), memory.details().measures(), Visibility.HIDDEN, true),
                NOW);

        var edited = both.edited(new TimelineForm("new", DAY, Measures.NONE), ZURICH, LATER);

        assertThat(edited.details())
                .isEqualTo(new Details(
                        new Story("title", "new", "Bern", List.of("trip")),
                        memory.details().moment(),
                        Measures.NONE,
                        Visibility.HIDDEN,
                        true));
        assertThat(edited.isHidden()).isTrue();
        assertThat(edited.updatedAt()).isEqualTo(LATER);
        assertThat(edited.createdAt()).isEqualTo(NOW);
    }

    @Test
    void edited_mayLeaveNoText_whenATitleIsLeft() {
        var memory = ofKid("old", Measures.NONE, List.of());
        var titled = memory.changed(details(new Story("title", "old", null, List.of())), NOW);

        assertThat(titled.edited(new TimelineForm(null, DAY, Measures.NONE), ZURICH, LATER)
                        .details()
                        .story()
                        .title())
                .isEqualTo("title");
    }

    @Test
    void edited_isRefused_whenNothingWouldBeLeft() {
        var memory = ofKid("old", Measures.NONE, List.of());
        var empty = new TimelineForm(null, DAY, Measures.NONE);

        assertThatExceptionOfType(DomainFailure.Invalid.class)
                .isThrownBy(() -> memory.edited(empty, ZURICH, LATER))
                .satisfies(invalid -> assertThat(invalid.errors()).containsOnlyKeys("text"));
    }

    @Test
    void changed_keepsPhotosAndSound_whenDetailsAreReplaced() {
        var heard = ofFamily(Story.of("n"), Recording.of(clip(), 3, null, null));
        var seen = ofKid("n", Measures.NONE, List.of(photo(5)));

        assertThat(heard.changed(details(Story.of("m")), LATER).recording()).isEqualTo(heard.recording());
        assertThat(seen.changed(details(Story.of("m")), LATER).photos()).containsExactly(photo(5));
    }

    @Test
    void changed_isRefusedOnItsNotes_whenNothingWouldBeLeft() {
        var memory = ofFamily(Story.of("n"), Recording.NONE);

        assertThatExceptionOfType(DomainFailure.Invalid.class)
                .isThrownBy(() -> memory.changed(details(Story.of(null)), LATER))
                .satisfies(invalid -> assertThat(invalid.errors()).containsOnlyKeys("notes"));
    }

    @Test
    void changed_mayTakeEveryWord_whenThereIsSound() {
        var memory = ofFamily(Story.of("n"), Recording.of(clip(), 3, null, null));

        assertThat(memory.changed(details(Story.of(null)), LATER).details().story())
                .isEqualTo(Story.of(null));
    }

    @Test
    void lastPhoto_mayGo_whenATitleIsLeft() {
        var memory = ofKid(null, Measures.NONE, List.of(photo(5)));
        var titled = memory.changed(details(new Story("title", null, null, List.of())), NOW);

        assertThat(titled.without(5).photos()).isEmpty();
        assertThatExceptionOfType(DomainFailure.Invalid.class).isThrownBy(() -> memory.without(5));
    }

    @Test
    void withoutMissing_leavesNothing_onlyWhenTheMemorySaysNothingElse() {
        var memory = ofKid(null, Measures.NONE, List.of(photo(5)));
        var titled = memory.changed(details(new Story("title", null, null, List.of())), NOW);

        assertThat(memory.withoutMissing(List.of(5))).isEmpty();
        assertThat(titled.withoutMissing(List.of(5))).hasValue(titled.without(5));
    }
}
