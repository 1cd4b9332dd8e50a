package family.hearth.functions.parents;

import family.hearth.callers.Passwords;
import family.hearth.domain.Email;
import family.hearth.domain.Ids;
import family.hearth.domain.Violations;
import family.hearth.domain.people.Family;
import family.hearth.domain.people.FamilyRole;
import family.hearth.domain.people.Membership;
import family.hearth.domain.people.User;
import family.hearth.dynamodb.IdTaken;
import family.hearth.dynamodb.UserStore;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Makes a user with a family named after them, in one write. */
@Singleton
final class Registration {

    private final UserStore users;
    private final Passwords passwords;
    private final Ids ids;
    private final Clock clock;

    Registration(UserStore users, Passwords passwords, Ids ids, Clock clock) {
        this.users = users;
        this.passwords = passwords;
        this.ids = ids;
        this.clock = clock;
    }

    User register(RegistrationRequest request) {
        var email = Email.normalise(request.email());
        var problems = new Violations()
                .require(Email.isValid(email), "email", "is not an email address")
                .require(
                        request.password().equals(request.confirmPassword()),
                        "confirmPassword",
                        "must match the password");
        Passwords.requireGood(request.password(), email, "password", problems);
        problems.throwIfAny();
        var hash = passwords.hash(request.password());
        return IdTaken.drawing(() -> register(request, email, hash));
    }

    private User register(RegistrationRequest request, String email, String hash) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var user = new User(ids.next(), email, request.firstName(), request.lastName(), ids.next(), false, 0, now);
        var family = Family.of(user, user.defaultFamilyId(), now);
        users.register(user, hash, family, new Membership(user.id(), family.id(), FamilyRole.OWNER, true, now));
        return user;
    }
}
