package family.hearth.functions.kids;

import static java.nio.charset.StandardCharsets.UTF_8;

import family.hearth.callers.Anonymous;
import family.hearth.domain.DomainFailure;
import family.hearth.domain.people.Kid;
import family.hearth.dynamodb.FamilyStore;
import family.hearth.dynamodb.KidStore;
import family.hearth.http.Found;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import java.security.MessageDigest;

/**
 * The picture of a kid under a name of 128 random bits, which is all that one needs to see it: an {@code avatar_url}
 * goes straight into a page or a contact list, which send no credential. Another picture has another name.
 */
@Controller("/kids/{kidId}/avatar/{version}")
final class KidPictureController {

    private final KidStore kids;
    private final FamilyStore families;
    private final Avatars avatars;

    KidPictureController(KidStore kids, FamilyStore families, Avatars avatars) {
        this.kids = kids;
        this.families = families;
        this.avatars = avatars;
    }

    /** Leads to the picture by a URL that is good for five minutes. */
    @Get
    @Anonymous
    HttpResponse<Void> show(@PathVariable int kidId, @PathVariable String version) {
        var kid = kids.find(kidId)
                .filter(found -> isNamed(found, version))
                .filter(found -> families.isThere(found.familyId()))
                .orElseThrow(DomainFailure.NotFound::new);
        return Found.at(avatars.url(kid));
    }

    private static boolean isNamed(Kid kid, String version) {
        var avatar = kid.avatar();
        return avatar != null && MessageDigest.isEqual(avatar.version().getBytes(UTF_8), version.getBytes(UTF_8));
    }
}
