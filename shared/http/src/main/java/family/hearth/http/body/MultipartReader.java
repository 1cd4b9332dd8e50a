package family.hearth.http.body;

import family.hearth.domain.Text;
import family.hearth.http.failure.RequestFailure.MalformedBody;
import family.hearth.http.failure.RequestFailure.PayloadTooLarge;
import family.hearth.http.failure.RequestFailure.UnsupportedMediaType;
import family.hearth.http.gateway.GatewayRequest;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.web.router.RouteAttributes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.fileupload2.core.MultipartInput;
import org.apache.commons.fileupload2.core.ParameterParser;

/** Takes a multipart body apart, within limits. */
final class MultipartReader {

    /** A Lambda function takes 6 MB, in which base64 makes 3 bytes out of 4 characters. */
    private static final int MAX_BYTES = 4 * 1024 * 1024;

    private static final int MAX_PARTS = 200;
    private static final int MAX_HEADER_BYTES = 4096;
    private static final int MAX_BOUNDARY = 70;
    private static final String TOO_LARGE = "At most 4 MB may be sent in one request.";

    private final List<FormTree.Field> fields = new ArrayList<>();
    private final List<FilePart> files = new ArrayList<>();

    private MultipartReader() {}

    /**
     * @throws UnsupportedMediaType when the body is no multipart form
     * @throws PayloadTooLarge above 4 MB, naming the other way in if the route has one
     * @throws MalformedBody when it cannot be taken apart
     */
    static MultipartForm read(HttpRequest<?> request) {
        if (!request.getContentType()
                .filter(MediaType.MULTIPART_FORM_DATA_TYPE::equals)
                .isPresent()) {
            throw new UnsupportedMediaType();
        }
        var bytes = GatewayRequest.from(request).body();
        if (bytes.length > MAX_BYTES) {
            throw new PayloadTooLarge(tooLarge(request));
        }
        var reader = new MultipartReader();
        reader.readParts(bytes, boundary(request));
        return new MultipartForm(FormTree.of(reader.fields), reader.files);
    }

    private static String tooLarge(HttpRequest<?> request) {
        return RouteAttributes.getRouteInfo(request)
                .flatMap(route -> route.getAnnotationMetadata().stringValue(LargerUploads.class))
                .map(way -> TOO_LARGE + " " + way)
                .orElse(TOO_LARGE);
    }

    private static byte[] boundary(HttpRequest<?> request) {
        var boundary = parameters(request.getHeaders().get(HttpHeaders.CONTENT_TYPE, String.class, ""))
                .get("boundary");
        if (boundary == null || boundary.isEmpty() || boundary.length() > MAX_BOUNDARY) {
            throw new MalformedBody("The form has no usable boundary.");
        }
        return boundary.getBytes(StandardCharsets.ISO_8859_1);
    }

    private void readParts(byte[] bytes, byte[] boundary) {
        try {
            var input = MultipartInput.builder()
                    .setByteArray(bytes)
                    .setBoundary(boundary)
                    .setMaxPartHeaderSize(MAX_HEADER_BYTES)
                    .get();
            input.setHeaderCharset(StandardCharsets.UTF_8);
            int parts = 0;
            for (var more = input.skipPreamble(); more; more = input.readBoundary()) {
                if (++parts > MAX_PARTS) {
                    throw new MalformedBody("The form has more than " + MAX_PARTS + " parts.");
                }
                var headers = headers(input.readHeaders());
                var content = new ByteArrayOutputStream();
                input.readBodyData(content);
                part(headers, content.toByteArray());
            }
            if (parts == 0) {
                throw new MalformedBody("The form has no parts.");
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new MalformedBody("The form cannot be taken apart.");
        }
    }

    private void part(Map<String, String> headers, byte[] content) {
        var disposition = parameters(headers.getOrDefault("content-disposition", ""));
        var name = disposition.get("name");
        if (name == null) {
            throw new MalformedBody("A part of the form has no name.");
        }
        var filename = disposition.get("filename");
        if (filename == null) {
            fields.add(new FormTree.Field(name, RequestBody.text(content)));
        } else if (!filename.isEmpty() || content.length > 0) {
            var type = headers.getOrDefault("content-type", MediaType.APPLICATION_OCTET_STREAM);
            files.add(new FilePart(name, withoutFolder(filename), type, content));
        }
    }

    private static String withoutFolder(String filename) {
        int slash = Math.max(filename.lastIndexOf('/'), filename.lastIndexOf('\\'));
        return Text.clean(filename.substring(slash + 1));
    }

    /** Header lines by lower-case name; a line that begins with white space goes on (RFC 5322 §2.2.3). */
    private static Map<String, String> headers(String lines) {
        var headers = new TreeMap<String, String>();
        for (var line : lines.replaceAll("\r\n[ \t]+", " ").split("\r\n")) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                headers.put(
                        line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip());
            }
        }
        return headers;
    }

    private static Map<String, String> parameters(String header) {
        var parser = new ParameterParser();
        parser.setLowerCaseNames(true);
        return parser.parse(header, ';');
    }
}
