package family.hearth.functions.parents;

import family.hearth.callers.Caller;
import family.hearth.callers.Passwords;
import family.hearth.callers.RateLimits;
import family.hearth.callers.Secrets;
import family.hearth.domain.Email;
import family.hearth.domain.access.Access;
import family.hearth.domain.access.Session;
import family.hearth.dynamodb.SessionStore;
import family.hearth.dynamodb.UserStore;
import family.hearth.http.failure.RequestFailure.Unauthenticated;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Begins and ends sessions. An unknown address and a wrong password take the same time and look the same. */
@Singleton
final class SignIn {

    private final UserStore users;
    private final SessionStore sessions;
    private final Passwords passwords;
    private final Secrets secrets;
    private final RateLimits limits;
    private final Clock clock;

    SignIn(
            UserStore users,
            SessionStore sessions,
            Passwords passwords,
            Secrets secrets,
            RateLimits limits,
            Clock clock) {
        this.users = users;
        this.sessions = sessions;
        this.passwords = passwords;
        this.secrets = secrets;
        this.limits = limits;
        this.clock = clock;
    }

    LoginResponse signIn(LoginRequest request, String ip) {
        var email = Email.normalise(request.email());
        var login = users.login(email);
        var right = limits.guess(email, ip, () -> isRight(request.password(), login));
        var access = right ? login.flatMap(found -> users.access(found.userId())) : Optional.<Access>empty();
        var user = access.filter(found -> !found.activeMemberships().isEmpty())
                .orElseThrow(Unauthenticated::new)
                .user();
        var token = secrets.draw(Session.TOKEN_PREFIX);
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var session = new Session(Secrets.hash(token), user.id(), user.sessionEpoch(), now, now.plus(Session.LIFETIME));
        sessions.open(session);
        return new LoginResponse(token, session.expiresAt(), ParentObject.of(user));
    }

    void signOut(Caller caller) {
        caller.sessionHash().ifPresent(sessions::close);
    }

    private boolean isRight(String password, Optional<UserStore.Login> login) {
        if (login.isEmpty()) {
            passwords.compareWithNobody(password);
            return false;
        }
        return passwords.matches(password, login.get().passwordHash());
    }
}
