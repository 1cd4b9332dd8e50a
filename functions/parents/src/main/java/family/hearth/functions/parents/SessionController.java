package family.hearth.functions.parents;

import family.hearth.callers.Anonymous;
import family.hearth.callers.Caller;
import family.hearth.callers.ClientAddress;
import family.hearth.callers.CrossSite;
import family.hearth.callers.SessionCookie;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;

/** Signing in and out. */
@Controller
final class SessionController {

    private final SignIn signIn;
    private final CrossSite crossSite;

    SessionController(SignIn signIn, CrossSite crossSite) {
        this.signIn = signIn;
        this.crossSite = crossSite;
    }

    /** Signs a parent in for thirty days. The token opens every dialect as that parent. */
    @Post("/login")
    @Anonymous
    HttpResponse<LoginResponse> signIn(HttpRequest<?> request, @Body LoginRequest body) {
        crossSite.refuseForeignPage(request);
        var login = signIn.signIn(body, ClientAddress.of(request));
        return HttpResponse.ok(login).cookie(SessionCookie.of(login.token()));
    }

    /** Ends the session that asks. */
    @Post("/logout")
    HttpResponse<Void> signOut(Caller caller) {
        signIn.signOut(caller);
        return HttpResponse.<Void>noContent().cookie(SessionCookie.gone());
    }
}
