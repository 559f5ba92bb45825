package fr.riverain.demo;

import fr.riverain.notification.Carrier;
import fr.riverain.notification.Channel;
import fr.riverain.notification.Parcel;

/** Everybody's telephone lies open on the demo's page: what is sent to it goes into the letterbox. */
record PlayedCarrier(Channel channel, Letterbox letterbox) implements Carrier {

    @Override
    public boolean plays() {
        return true;
    }

    @Override
    public Carriage bring(Parcel parcel) {
        letterbox.receive(channel, parcel);
        return new Carriage.Accepted("");
    }
}
