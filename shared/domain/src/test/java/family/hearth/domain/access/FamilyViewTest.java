package family.hearth.domain.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import family.hearth.domain.DomainFailure;
import family.hearth.domain.memories.Details;
import family.hearth.domain.memories.Measures;
import family.hearth.domain.memories.Memory;
import family.hearth.domain.memories.Moment;
import family.hearth.domain.memories.Recording;
import family.hearth.domain.memories.Shown;
import family.hearth.domain.memories.Story;
import family.hearth.domain.memories.Visibility;
import family.hearth.domain.people.FamilyRole;
import family.hearth.domain.people.Membership;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FamilyViewTest {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final int MINE = 1;
    private static final int ANOTHERS = 9;

    private static FamilyView as(FamilyRole role) {
        return new FamilyView(new Membership(MINE, 2, role, true, NOW));
    }

    private static Memory by(int author) {
        var details = new Details(Story.of("n"), Moment.at(NOW, NOW), Measures.NONE, Visibility.VISIBLE, false);
        return Memory.ofFamily(7, 2, author, details, Recording.NONE, NOW);
    }

    @ParameterizedTest
    @EnumSource(
            value = FamilyRole.class,
            names = {"ADMIN", "OWNER"})
    void adminsAndOwners_seeHiddenMemoriesAndWriteThoseOfOthers(FamilyRole role) {
        assertThatCode(() -> as(role).requireSeeing(Shown.ALL)).doesNotThrowAnyException();
        assertThatCode(() -> as(role).requireSeeing(Shown.HIDDEN)).doesNotThrowAnyException();
        assertThatCode(() -> as(role).requireEditing(by(ANOTHERS))).doesNotThrowAnyException();
        assertThat(as(role).reach()).isEqualTo(Shown.ALL);
    }

    @Test
    void members_writeTheirOwnMemoriesOnly() {
        assertThatCode(() -> as(FamilyRole.MEMBER).requireEditing(by(MINE))).doesNotThrowAnyException();
        assertThatExceptionOfType(DomainFailure.Forbidden.class)
                .isThrownBy(() -> as(FamilyRole.MEMBER).requireEditing(by(ANOTHERS)));
        assertThat(as(FamilyRole.MEMBER).reach()).isEqualTo(Shown.VISIBLE);
    }

    @ParameterizedTest
    @EnumSource(
            value = Shown.class,
            names = {"HIDDEN", "ALL"})
    void members_areRefused_whenTheyAskForHiddenMemories(Shown shown) {
        assertThatExceptionOfType(DomainFailure.Forbidden.class)
                .isThrownBy(() -> as(FamilyRole.MEMBER).requireSeeing(shown));
        assertThatCode(() -> as(FamilyRole.MEMBER).requireSeeing(Shown.VISIBLE)).doesNotThrowAnyException();
    }
}
