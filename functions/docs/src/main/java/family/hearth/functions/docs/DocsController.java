package family.hearth.functions.docs;

import family.hearth.domain.DomainFailure;
import family.hearth.http.Public;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import java.util.Locale;

/** The pages to read about the API and to try it. */
@Public
@Controller("/docs")
@Produces(MediaType.ALL)
final class DocsController {

    private static final String PAGE = "index.html";
    private static final String DOCUMENT = ".json";

    /** Scripts and styles come from here, as files; Swagger UI draws its icons from data URLs. */
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static final String ASK_EACH_TIME = "no-cache";
    private static final String KEEP = "public, max-age=31536000, immutable";

    private final Site site;

    DocsController(Site site) {
        this.site = site;
    }

    /** Swagger UI, to look at every document and to call what it describes. */
    @Get
    HttpResponse<?> page(HttpRequest<?> request) {
        return current(request, PAGE);
    }

    /** An OpenAPI document. */
    @Get("/{name}")
    HttpResponse<?> document(HttpRequest<?> request, @PathVariable String name) {
        if (!name.endsWith(DOCUMENT)) {
            throw new DomainFailure.NotFound();
        }
        return current(request, name);
    }

    /** What the page is made of, under a path that no other build ever uses. */
    @Get("/assets/{version}/{name}")
    HttpResponse<?> asset(HttpRequest<?> request, @PathVariable String version, @PathVariable String name) {
        if (!version.equals(site.version())) {
            throw new DomainFailure.NotFound();
        }
        return file(request, name, KEEP);
    }

    private HttpResponse<?> current(HttpRequest<?> request, String name) {
        var tag = '"' + site.version() + '"';
        var known = request.getHeaders().get(HttpHeaders.IF_NONE_MATCH, String.class, "");
        var response = known.contains(tag)
                ? HttpResponse.notModified().header(HttpHeaders.CACHE_CONTROL, ASK_EACH_TIME)
                : file(request, name, ASK_EACH_TIME);
        return response.header(HttpHeaders.ETAG, tag);
    }

    private MutableHttpResponse<?> file(HttpRequest<?> request, String name, String caching) {
        var file = site.find(name).orElseThrow(DomainFailure.NotFound::new);
        var response = takesGzip(request)
                ? HttpResponse.ok(file.compressed()).header(HttpHeaders.CONTENT_ENCODING, "gzip")
                : HttpResponse.ok(file.plain());
        return response.contentType(file.type())
                .header(HttpHeaders.CACHE_CONTROL, caching)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
                .header("Content-Security-Policy", POLICY)
                .header("Referrer-Policy", "no-referrer");
    }

    private static boolean takesGzip(HttpRequest<?> request) {
        return request.getHeaders()
                .get(HttpHeaders.ACCEPT_ENCODING, String.class, "")
                .toLowerCase(Locale.ROOT)
                .contains("gzip");
    }
}
