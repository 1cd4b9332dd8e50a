package family.hearth.policies;

import family.hearth.dynamodb.PolicyView;
import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;

/** Shows whom a schedule or an override reaches: whole kids and devices, only those that are there, by id. */
@Singleton
public final class Targets {

    private final String url;

    Targets(@Property(name = "hearth.url") String url) {
        this.url = url;
    }

    public List<KidObject> kids(Collection<Integer> ids, PolicyView view) {
        return view.kids(ids).stream().map(kid -> KidObject.of(kid, url)).toList();
    }

    public List<RegulatedDeviceObject> devices(Collection<Integer> ids, PolicyView view) {
        return view.devices(ids).stream()
                .map(device -> RegulatedDeviceObject.of(device, view))
                .toList();
    }
}
