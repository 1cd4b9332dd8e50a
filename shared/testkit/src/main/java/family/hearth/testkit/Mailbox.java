package family.hearth.testkit;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Every mail that was sent, in one place. */
public final class Mailbox {

    private final List<Mail> newestFirst = new CopyOnWriteArrayList<>();

    void deliver(Mail mail) {
        newestFirst.addFirst(mail);
    }

    /** All of them, newest first. */
    public List<Mail> all() {
        return List.copyOf(newestFirst);
    }

    /** What this address got, newest first; case does not matter. */
    public List<Mail> to(String address) {
        return newestFirst.stream()
                .filter(mail -> mail.to().equalsIgnoreCase(address))
                .toList();
    }

    public void clear() {
        newestFirst.clear();
    }
}
