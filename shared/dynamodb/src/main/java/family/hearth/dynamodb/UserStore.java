package family.hearth.dynamodb;

import family.hearth.domain.DomainFailure;
import family.hearth.domain.Receipt;
import family.hearth.domain.access.Access;
import family.hearth.domain.people.Family;
import family.hearth.domain.people.Membership;
import family.hearth.domain.people.User;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Users: how they come, how they sign in, what they may do. */
public final class UserStore {

    private final Table table;

    public UserStore(Table table) {
        this.table = table;
    }

    /** What signing in needs to know of an address. */
    public record Login(int userId, String passwordHash) {}

    /**
     * Makes a user, the family named after it and the membership of its owner.
     *
     * @throws IdTaken when one of the ids has just been drawn by somebody else
     * @throws DomainFailure.Invalid on {@code email} when a user has that address
     */
    public void register(User user, String passwordHash, Family family, Membership owner) {
        var write = table.write()
                .create(
                        UserRows.LOGIN,
                        new UserRows.Login(user.email(), user.id(), passwordHash),
                        UserStore::emailTaken)
                .create(UserRows.RESERVATION, new UserRows.Reservation(user.id()), IdTaken::new)
                .put(UserRows.USER, user);
        FamilyStore.found(write, family, owner);
        write.commit();
    }

    /** The user with that address and its password's hash. */
    public Optional<Login> login(String email) {
        return table.find(PersonKeys.login(email), UserRows.LOGIN)
                .map(login -> new Login(login.userId(), login.passwordHash()));
    }

    /** Everything that decides what the user may do, in one strongly consistent query. */
    public Optional<Access> access(int userId) {
        return UserRows.access(table.rows(UserKeys.partition(userId), ""));
    }

    /**
     * Makes another of the user's families the one that a missing family id means.
     *
     * @throws DomainFailure.NotFound when the user is gone
     */
    public void changeDefaultFamily(int userId, int familyId) {
        table.write()
                .change(
                        UserKeys.user(userId),
                        new Update().set("defaultFamilyId", familyId),
                        Condition.PRESENT,
                        DomainFailure.NotFound::new)
                .commit();
    }

    /**
     * Writes the user's names.
     *
     * @throws DomainFailure.NotFound when the user is gone
     */
    public void rename(User user) {
        table.write()
                .change(
                        UserKeys.user(user.id()),
                        new Update().set("firstName", user.firstName()).set("lastName", user.lastName()),
                        Condition.PRESENT,
                        DomainFailure.NotFound::new)
                .commit();
    }

    /**
     * Gives the user another password, and ends every session.
     *
     * @param oldHash what was kept of the password that the user has shown
     * @throws DomainFailure.Invalid on {@code oldPassword} when it has just been changed otherwise
     * @throws DomainFailure.NotFound when the user is gone
     */
    public void changePassword(User user, String oldHash, String newHash, @Nullable Receipt receipt) {
        table.write()
                .change(
                        UserKeys.user(user.id()),
                        new Update().add("sessionEpoch", 1),
                        Condition.PRESENT,
                        DomainFailure.NotFound::new)
                .change(
                        PersonKeys.login(user.email()),
                        new Update().set("passwordHash", newHash),
                        Condition.of("passwordHash = :old").with(":old", oldHash),
                        () -> new DomainFailure.Invalid("oldPassword", "is not your password any more"))
                .answering(receipt)
                .commit();
    }

    private static DomainFailure emailTaken() {
        return new DomainFailure.Invalid("email", "is already registered");
    }
}
