package family.hearth.dynamodb;

import family.hearth.domain.DomainFailure;
import family.hearth.domain.Receipt;
import family.hearth.domain.policy.DeviceOs;
import family.hearth.domain.policy.ParentDevice;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Users' own devices. Each is found under its user only, so that nobody else's can be. */
public final class ParentDeviceStore {

    private static final int MOST = 1000;

    /**
     * A device with the number of the write that made the row what it is.
     *
     * @param version a writer that has read another one must read again
     */
    private record Row(ParentDevice device, long version) {}

    private static final RowSchema<Row> PHONE = RowSchema.of(
                    Row.class,
                    row -> UserKeys.phone(row.device().userId(), row.device().id()))
            .integer("id", row -> row.device().id())
            .integer("userId", row -> row.device().userId())
            .text("name", row -> row.device().name())
            .text("email", row -> row.device().email())
            .text("phone", row -> row.device().phone())
            .choice("os", row -> row.device().os())
            .text("type", row -> row.device().type())
            .text("pushToken", row -> row.device().pushToken())
            .instant("createdAt", row -> row.device().createdAt())
            .number("version", Row::version)
            .build(row -> new Row(
                    new ParentDevice(
                            row.integer("id"),
                            row.integer("userId"),
                            row.text("name"),
                            row.text("email"),
                            row.text("phone"),
                            row.choice("os", DeviceOs.class),
                            row.text("type"),
                            row.text("pushToken"),
                            row.instant("createdAt")),
                    row.number("version")));

    private final Table table;

    public ParentDeviceStore(Table table) {
        this.table = table;
    }

    /**
     * Makes a device.
     *
     * @throws IdTaken when its user has another one of that id
     * @throws DomainFailure.NotFound when the user has just left Hearth
     */
    public void create(ParentDevice device, @Nullable Receipt receipt) {
        table.write()
                .create(PHONE, new Row(device, 0), IdTaken::new)
                .check(UserKeys.user(device.userId()), Condition.PRESENT, DomainFailure.NotFound::new)
                .answering(receipt)
                .commit();
    }

    /** The user's devices in the order of their ids, up to a thousand. */
    public List<ParentDevice> ofUser(int userId) {
        return table.all(UserKeys.phones(userId), MOST, PHONE).stream()
                .map(Row::device)
                .toList();
    }

    public Optional<ParentDevice> find(int userId, int deviceId) {
        return row(userId, deviceId).map(Row::device);
    }

    /**
     * Changes a device.
     *
     * @return the device as it is now
     * @throws DomainFailure.NotFound when the user has no such device
     */
    public ParentDevice update(int userId, int deviceId, UnaryOperator<ParentDevice> change) {
        return Changed.retrying(() -> {
            var old = row(userId, deviceId).orElseThrow(DomainFailure.NotFound::new);
            var next = new Row(change.apply(old.device()), old.version() + 1);
            table.write()
                    .put(PHONE, next, Condition.of("version = :version").with(":version", old.version()), Changed::new)
                    .commit();
            return next.device();
        });
    }

    /**
     * Takes a device away.
     *
     * @throws DomainFailure.NotFound when the user has no such device
     */
    public void delete(int userId, int deviceId) {
        table.write()
                .delete(UserKeys.phone(userId, deviceId), Condition.PRESENT, DomainFailure.NotFound::new)
                .commit();
    }

    private Optional<Row> row(int userId, int deviceId) {
        return table.find(UserKeys.phone(userId, deviceId), PHONE);
    }
}
