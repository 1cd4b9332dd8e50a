package family.hearth.local.gateway;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import family.hearth.local.function.FunctionFailed;
import family.hearth.local.function.Functions;
import family.hearth.local.gateway.RouteTable.Destination;
import family.hearth.local.http.Answer;
import family.hearth.local.http.IncomingRequest;
import family.hearth.local.http.LocalServer;
import family.hearth.local.http.Service;
import family.hearth.topology.FunctionSpec;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** API Gateway's HTTP API: finds the function, calls it with an event and turns its answer back into HTTP. */
public final class Gateway implements Service {

    private static final Logger LOG = LoggerFactory.getLogger(Gateway.class);

    private final RouteTable routes;
    private final Functions functions;
    private final Clock clock;
    private final AccessLog log;

    /**
     * @throws IllegalArgumentException when two functions serve the same path
     */
    public Gateway(List<FunctionSpec> specs, Functions functions, Clock clock, AccessLog log) {
        this.routes = new RouteTable(specs);
        this.functions = functions;
        this.clock = clock;
        this.log = log;
    }

    @Override
    public Answer answer(IncomingRequest request) {
        var path = Percent.decode(request.path());
        if (path.isEmpty()) {
            return Answer.message(400, "Bad Request");
        }
        if (request.body().size() > LocalServer.MOST_BODY_BYTES) {
            return tooLarge();
        }
        var raw = untilQuestionMark(path.get());
        var destination = routes.find(raw);
        return destination.isPresent() ? invoke(request, raw, destination.get()) : Answer.message(404, "Not Found");
    }

    private Answer invoke(IncomingRequest request, String path, Destination destination) {
        var start = System.nanoTime();
        var requestId = UUID.randomUUID().toString();
        var event = ApiEvent.of(request, path, destination, requestId, clock.instant());
        var answer = PayloadLimit.exceededBy(event) ? tooLarge() : call(destination.function(), event, requestId);
        log.answered(request.method(), destination, answer.status(), System.nanoTime() - start);
        return answer;
    }

    private Answer call(String function, APIGatewayV2HTTPEvent event, String requestId) {
        try {
            return FunctionAnswer.of((APIGatewayV2HTTPResponse) functions.invoke(function, event), requestId);
        } catch (FunctionFailed | MalformedAnswer e) {
            LOG.error("{} gives no answer", function, e);
            return Answer.message(500, "Internal Server Error");
        }
    }

    /** Seen on AWS: what follows an escaped question mark never reaches the function. */
    private static String untilQuestionMark(String path) {
        var question = path.indexOf('?');
        return question < 0 ? path : path.substring(0, question);
    }

    private static Answer tooLarge() {
        return Answer.message(413, "Request Entity Too Large");
    }
}
