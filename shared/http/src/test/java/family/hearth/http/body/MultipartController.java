package family.hearth.http.body;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Takes memories with their photos. */
@Controller
@Produces(MediaType.TEXT_PLAIN)
final class MultipartController {

    @Serdeable
    record NewMemory(
            @NotBlank String title,
            @Nullable Double weight,
            @Nullable List<String> tags) {}

    @Post("/api/memories")
    String json(@Body NewMemory body) {
        return "json " + body;
    }

    @Post("/api/memories")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @LargerUploads("Announce photos as JSON instead.")
    String multipart(MultipartForm form) {
        return "multipart " + form.read(NewMemory.class) + files(form);
    }

    @Post("/api/uploads")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    String upload(@Body MultipartForm form) {
        return files(form);
    }

    @Post("/api/fingerprints")
    @Consumes(MediaType.ALL)
    String fingerprint(HttpRequest<?> request) {
        return HexFormat.of().formatHex(BodyFingerprint.of(request));
    }

    private static String files(MultipartForm form) {
        return form.files("photos").stream()
                .map(file -> " " + file.filename() + ":" + file.contentType() + ":" + file.bytes().length)
                .collect(Collectors.joining());
    }
}
