package family.hearth.functions.docs;

import family.hearth.http.Public;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.serde.annotation.Serdeable;

/** Whether the API answers. */
@Controller("/api/v1/health")
final class HealthController {

    /** That it does. */
    @Serdeable
    record Health(String status) {}

    @Get
    @Public
    Health show() {
        return new Health("ok");
    }
}
