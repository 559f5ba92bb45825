package fr.riverain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.riverain.notification.Carrier;
import fr.riverain.notification.Channel;
import fr.riverain.notification.Parcel;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;

/** Everybody's telephone, in tests: what was brought to it stays in its memory. */
public final class Telephone {

    private static final Pattern CODE = Pattern.compile("#(\\d{6})$");

    /** Longer than the job takes to come by on its own: it may have looked just before. */
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final List<Received> received = new CopyOnWriteArrayList<>();

    public record Received(Channel channel, String number, String sender, String words) {}

    public Carrier by(Channel channel) {
        return new Carrier() {
            @Override
            public Channel channel() {
                return channel;
            }

            @Override
            public boolean plays() {
                return true;
            }

            @Override
            public Carriage bring(Parcel parcel) {
                received.add(new Received(channel, parcel.number(), parcel.sender(), parcel.words()));
                return new Carriage.Accepted("");
            }
        };
    }

    public List<Received> of(String number) {
        return received.stream().filter(one -> one.number().equals(number)).toList();
    }

    /** The latest of so many. */
    public Received latest(String number, int many) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(of(number)).hasSize(many));
        return of(number).getLast();
    }

    /** What the last line of the latest of so many tells the browser. */
    public String code(String number, int many) {
        var found = CODE.matcher(latest(number, many).words());
        assertThat(found.find()).as("a code in the note").isTrue();
        return found.group(1);
    }
}
