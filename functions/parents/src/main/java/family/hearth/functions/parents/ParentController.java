package family.hearth.functions.parents;

import family.hearth.callers.Anonymous;
import family.hearth.callers.Caller;
import family.hearth.callers.ClientAddress;
import family.hearth.callers.Counted;
import family.hearth.callers.Idempotency;
import family.hearth.callers.RateLimits;
import family.hearth.callers.SessionCookie;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Joining, and looking at oneself. */
@Controller
final class ParentController {

    private final Registration registration;
    private final Account account;
    private final RateLimits limits;

    ParentController(Registration registration, Account account, RateLimits limits) {
        this.registration = registration;
        this.account = account;
        this.limits = limits;
    }

    /** Registers a parent, with a family of their own. */
    @Post("/parents")
    @Anonymous(countsItself = true)
    HttpResponse<ParentObject> register(HttpRequest<?> request, @Body RegistrationRequest body) {
        Counted.enforce(request, limits.register(ClientAddress.of(request)));
        var user = registration.register(body);
        return HttpResponse.created(ParentObject.of(user), URI.create("/parent"));
    }

    /** The parent who asks. */
    @Get("/parent")
    ParentObject show(Caller caller) {
        return ParentObject.of(caller.user());
    }

    /** Gives the parent who asks another name. */
    @Put("/parent")
    ParentObject rename(Caller caller, @Body ParentName body) {
        return account.rename(body.of(caller.user()));
    }

    /** Changes what is sent about the parent who asks. */
    @Patch("/parent")
    ParentObject change(Caller caller, @Body ChangedParent body) {
        return account.rename(body.over(caller.user()));
    }

    /** Gives the parent who asks another password. Every session ends, this one too. */
    @Post("/parent/change-password")
    HttpResponse<Void> changePassword(
            HttpRequest<?> request, Caller caller, Idempotency idempotency, @Body ChangePasswordRequest body) {
        account.changePassword(caller, ClientAddress.of(request), body, idempotency.begin());
        return HttpResponse.<Void>noContent().cookie(SessionCookie.gone());
    }

    /**
     * The parent who asks leaves Hearth. So does each family in which nobody else is active, with its kids and all that
     * is in it. All of it is gone from every view at once and purged after thirty days, or soon when asked to.
     */
    @Delete("/parent")
    HttpResponse<Void> leave(HttpRequest<?> request, Caller caller, @Body @Nullable LeaveRequest body) {
        account.leave(caller, ClientAddress.of(request), body);
        return HttpResponse.<Void>noContent().cookie(SessionCookie.gone());
    }
}
