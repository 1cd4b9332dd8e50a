package family.hearth.dynamodb;

import static family.hearth.dynamodb.Diary.ON_KID;
import static family.hearth.dynamodb.Diary.OWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import family.hearth.domain.memories.Recording;
import java.util.ArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(StoreExtension.class)
class TimelinePurgeIT {

    private static final String LONG = "ü".repeat(Recording.MAX_TRANSCRIPT);

    private final Table table;
    private final Diary diary;
    private final TimelinePurge purge;

    TimelinePurgeIT(Table table) {
        this.table = table;
        this.diary = new Diary(table);
        this.purge = new TimelinePurge(table);
    }

    @BeforeEach
    void families() {
        diary.open();
        diary.ofFamily(1, "2026-05-01T10:00:00Z", Recording.of(null, null, LONG, null));
        diary.hide(diary.ofFamily(2, "2026-05-01T10:00:00Z"));
        diary.ofKid(3, "2026-05-01");
        diary.hide(diary.ofKid(4, "2026-05-01"));
    }

    private int rowsOf(int memoryId) {
        return table.rows(MemoryKeys.ofMemory(memoryId), "").size();
    }

    @Test
    void timeline_goesWithAllItsRows_hiddenOnesToo_andNoOther() {
        var purged = new ArrayList<Integer>();

        purge.purge(OWN, memory -> purged.add(memory.id()));

        assertThat(purged).containsExactlyInAnyOrder(1, 2);
        assertThat(table.rows(MemoryKeys.timeline(OWN), "")).isEmpty();
        assertThat(table.rows(SearchKeys.partition(OWN), "")).isEmpty();
        assertThat(table.rows(SearchKeys.partition(ON_KID), "")).hasSize(2);
        assertThat(rowsOf(1)).isZero();
        assertThat(rowsOf(2)).isZero();
        assertThat(diary.memories().find(ON_KID, 3)).isPresent();
    }

    @Test
    void timelineOfAKid_goesWithWhatItsFamilySees() {
        var purged = new ArrayList<Integer>();

        purge.purge(ON_KID, memory -> purged.add(memory.id()));
        purge.purge(ON_KID, memory -> purged.add(memory.id()));

        assertThat(purged).containsExactlyInAnyOrder(3, 4);
        assertThat(table.rows(MemoryKeys.timeline(ON_KID), "")).isEmpty();
        assertThat(rowsOf(3)).isZero();
    }

    @Test
    void purge_goesOn_whereItWasInterrupted() {
        assertThatIllegalStateException()
                .isThrownBy(() -> purge.purge(ON_KID, memory -> {
                    if (memory.id() == 4) {
                        throw new IllegalStateException("objects out of reach");
                    }
                }));
        var purged = new ArrayList<Integer>();

        purge.purge(ON_KID, memory -> purged.add(memory.id()));

        assertThat(purged).containsExactly(4);
        assertThat(table.rows(MemoryKeys.timeline(ON_KID), "")).isEmpty();
    }
}
