package family.hearth.http;

import family.hearth.domain.DomainFailure;
import family.hearth.http.failure.RequestFailure;
import family.hearth.http.gateway.GatewayRequest;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.CookieValue;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Says back what reached it. The paths of four dialects lead here. */
@Controller
final class TransportController {

    enum Colour {
        RED,
        GREEN
    }

    @Get("/echo/{segment}")
    String segment(@PathVariable String segment) {
        return segment;
    }

    @Get("/tags")
    List<String> tags(@QueryValue List<String> tag) {
        return tag;
    }

    @Get("/cookie")
    String cookie(@CookieValue("__Host-hearth") String session) {
        return session;
    }

    @Get("/header")
    String header(@Header("X-Many") String many) {
        return many;
    }

    @Get("/ip")
    String ip(HttpRequest<?> request) {
        return GatewayRequest.from(request).sourceIp();
    }

    @Get("/many")
    HttpResponse<String> many() {
        return HttpResponse.ok("done")
                .cookie(Cookie.of("__Host-hearth", "secret")
                        .path("/")
                        .secure(true)
                        .httpOnly(true)
                        .sameSite(SameSite.Lax))
                .cookie(Cookie.of("theme", "dark"))
                .header("Link", "<a>")
                .header("Link", "<b>")
                .header("Cache-Control", "max-age=60");
    }

    @Get("/picture")
    @Produces(MediaType.IMAGE_PNG)
    byte[] picture() {
        return new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, (byte) 0xff};
    }

    @Get("/zipped")
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<byte[]> zipped() {
        return HttpResponse.ok(new byte[] {0x1f, (byte) 0x8b}).header("Content-Encoding", "gzip");
    }

    @Post("/picture")
    @Consumes("image/*")
    int upload(@Body byte[] picture) {
        return picture.length;
    }

    @Get("/ready")
    HttpResponse<?> ready() {
        return HttpResponse.ok("{\"a\":1}").contentType("application/problem+json");
    }

    @Get("/nothing")
    HttpResponse<Void> nothing() {
        return HttpResponse.noContent();
    }

    @Get("/bare-conflict")
    HttpResponse<Void> bareConflict() {
        return HttpResponse.status(HttpStatus.CONFLICT);
    }

    @Get("/absent")
    @Nullable
    String absent() {
        return null;
    }

    @Get("/api/numbers/{id}")
    int number(@PathVariable int id) {
        return id;
    }

    @Get("/api/filter")
    Map<String, String> filter(@Nullable @QueryValue Integer familyId, @Nullable @QueryValue Colour colour) {
        return Map.of("familyId", String.valueOf(familyId), "colour", String.valueOf(colour));
    }

    @Get("/api/required")
    int required(@QueryValue("familyId") int familyId) {
        return familyId;
    }

    @Get(uris = {"/api/fail", "/api/v1/chores/fail", "/fail", "/api/v1/tokens/fail"})
    String fail(@QueryValue String kind) throws Throwable {
        throw switch (kind) {
            case "bug" -> new IllegalStateException("secret detail");
            case "error" -> new StackOverflowError("secret detail");
            case "forbidden" -> new DomainFailure.Forbidden("Only owners may do this.");
            case "conflict" -> new DomainFailure.Conflict("There is a key already.");
            case "invalid" ->
                new DomainFailure.Invalid(
                        Map.of("photos[0].contentType", List.of("must be a picture"), "name", List.of("is required")));
            case "limit" -> new DomainFailure.LimitReached("Slow down.", Duration.ofMillis(1200));
            case "unavailable" -> new DomainFailure.Unavailable(Duration.ofMillis(1));
            case "unauthenticated" -> new RequestFailure.Unauthenticated();
            case "basic" -> new RequestFailure.Unauthenticated(RequestFailure.Unauthenticated.Challenge.BASIC);
            case "scope" -> new RequestFailure.InsufficientScope("common:write");
            case "in-progress" -> new RequestFailure.InProgress();
            case "too-large" -> new RequestFailure.PayloadTooLarge("At most 4 MB.");
            case "media-type" -> new RequestFailure.UnsupportedMediaType();
            case "body" -> new RequestFailure.MalformedBody("The body is not JSON.");
            default -> new DomainFailure.NotFound();
        };
    }
}
