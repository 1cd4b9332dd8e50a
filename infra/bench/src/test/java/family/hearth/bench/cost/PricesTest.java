package family.hearth.bench.cost;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What a million calls come to. */
class PricesTest {

    @Test
    void write_isFiveReads() {
        assertThat(Prices.database(0, 1)).isEqualTo(Prices.database(5, 0)).isEqualTo(0.625);
    }

    @Test
    void mail_andObjects_haveTheirOwn_andDeletingIsFree() {
        assertThat(Prices.elsewhere(List.of("Ses.SendEmail"))).isEqualTo(100);
        assertThat(Prices.elsewhere(List.of("S3.PutObject", "S3.GetObject"))).isEqualTo(5.4);
        assertThat(Prices.elsewhere(List.of("S3.DeleteObjects"))).isZero();
    }
}
