package family.hearth.functions.devices;

import com.fasterxml.jackson.annotation.JsonProperty;
import family.hearth.domain.policy.PolicyInterval;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/**
 * What is blocked at this moment, and why.
 *
 * @param blocked numbers of features, ascending
 * @param allowed the others
 */
@Serdeable
record NowObject(
        @JsonProperty("blocked_feature_list") List<Integer> blocked,
        @JsonProperty("allowed_feature_list") List<Integer> allowed,
        List<CauseObject> because) {

    static NowObject of(PolicyInterval interval) {
        return new NowObject(
                interval.blocked().numbers(),
                interval.allowed().numbers(),
                interval.because().stream().map(CauseObject::of).toList());
    }
}
