package family.hearth.callers;

import family.hearth.domain.DomainFailure;
import family.hearth.domain.people.User;
import family.hearth.dynamodb.UserStore;

/** Asks a signed-in user for the password once more, before something that outlives the session. */
public final class StepUp {

    private final UserStore users;
    private final Passwords passwords;
    private final RateLimits limits;

    public StepUp(UserStore users, Passwords passwords, RateLimits limits) {
        this.users = users;
        this.passwords = passwords;
        this.limits = limits;
    }

    /**
     * @throws DomainFailure.Invalid on {@code password} when it is wrong
     * @throws DomainFailure.LimitReached after too many wrong ones
     */
    public void require(User user, String password, String ip) {
        confirm(user, password, ip, "password");
    }

    /**
     * As the other, for a field of another name.
     *
     * @return what is kept of the password
     */
    public String confirm(User user, String password, String ip, String field) {
        var login = users.login(user.email()).orElseThrow(DomainFailure.NotFound::new);
        if (!limits.guess(user.email(), ip, () -> passwords.matches(password, login.passwordHash()))) {
            throw new DomainFailure.Invalid(field, "is not your password");
        }
        return login.passwordHash();
    }
}
