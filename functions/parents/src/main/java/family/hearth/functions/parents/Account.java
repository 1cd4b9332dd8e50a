package family.hearth.functions.parents;

import family.hearth.callers.Caller;
import family.hearth.callers.Idempotency;
import family.hearth.callers.Passwords;
import family.hearth.callers.StepUp;
import family.hearth.domain.DomainFailure;
import family.hearth.domain.Violations;
import family.hearth.domain.people.User;
import family.hearth.domain.trash.Trash;
import family.hearth.dynamodb.DepartureStore;
import family.hearth.dynamodb.UserStore;
import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What parents do about themselves. */
@Singleton
final class Account {

    private final UserStore users;
    private final DepartureStore departures;
    private final Passwords passwords;
    private final StepUp stepUp;
    private final Clock clock;

    Account(UserStore users, DepartureStore departures, Passwords passwords, StepUp stepUp, Clock clock) {
        this.users = users;
        this.departures = departures;
        this.passwords = passwords;
        this.stepUp = stepUp;
        this.clock = clock;
    }

    ParentObject rename(User named) {
        users.rename(named);
        return ParentObject.of(named);
    }

    /** Ends every session of the caller, the one that asks too. */
    void changePassword(Caller caller, String ip, ChangePasswordRequest body, Idempotency.Answers answers) {
        var problems = new Violations()
                .require(
                        body.newPassword().equals(body.confirmNewPassword()),
                        "confirmNewPassword",
                        "must match the new password");
        Passwords.requireGood(body.newPassword(), caller.user().email(), "newPassword", problems);
        problems.throwIfAny();
        var oldHash = stepUp.confirm(caller.user(), body.oldPassword(), ip, "oldPassword");
        users.changePassword(
                caller.user(), oldHash, passwords.hash(body.newPassword()), answers.receipt(HttpResponse.noContent()));
    }

    /** The caller vanishes at once, and is purged after the grace, or without any when asked with the password. */
    void leave(Caller caller, String ip, @Nullable LeaveRequest body) {
        if (body == null || !body.purges()) {
            departures.leave(caller.userId(), clock.instant(), Trash.GRACE);
            return;
        }
        var password = body.password();
        if (password == null) {
            throw new DomainFailure.Invalid("password", "is required to purge");
        }
        stepUp.require(caller.user(), password, ip);
        departures.leave(caller.userId(), clock.instant(), Duration.ZERO);
    }
}
