package family.hearth.functions.kids;

import family.hearth.callers.Scoped;
import family.hearth.domain.access.KidView;
import family.hearth.domain.access.Scope;
import family.hearth.http.Found;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Put;

/** The picture of a kid. */
@Controller("/api/kids/{kidId}/avatar")
final class AvatarController {

    private final Avatars avatars;

    AvatarController(Avatars avatars) {
        this.avatars = avatars;
    }

    /** Leads to the picture by a URL that is good for five minutes. */
    @Get
    @Scoped(Scope.COMMON_READ)
    HttpResponse<Void> show(@PathVariable int kidId, KidView kid) {
        return Found.at(avatars.url(kid.kid()));
    }

    /** Takes the bytes of a JPEG, PNG, WebP or GIF of at most 4 MB. */
    @Put
    @Consumes({"image/*", MediaType.APPLICATION_OCTET_STREAM})
    @Scoped(Scope.COMMON_WRITE)
    HttpResponse<Void> replace(@PathVariable int kidId, KidView kid, @Body byte[] image) {
        kid.requireOwner();
        avatars.replace(kid.kid(), image);
        return HttpResponse.noContent();
    }

    /** Takes the picture away. */
    @Delete
    @Scoped(Scope.COMMON_WRITE)
    HttpResponse<Void> remove(@PathVariable int kidId, KidView kid) {
        kid.requireOwner();
        avatars.remove(kid.kid());
        return HttpResponse.noContent();
    }
}
