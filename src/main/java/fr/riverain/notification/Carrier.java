package fr.riverain.notification;

/** Who brings notes to telephones, one way each: an outside party, or what stands in for it. */
public interface Carrier {

    Channel channel();

    /** Whether it only plays. Then nothing leaves the building, and the numbers kept for fiction are as good as any. */
    boolean plays();

    Carriage bring(Parcel parcel);

    /** What became of a note. */
    sealed interface Carriage {

        /**
         * Taken, and on its way.
         *
         * @param reference what the carrier calls it, which its reports may speak of
         */
        record Accepted(String reference) implements Carriage {}

        /** Certainly not sent, for a reason that may pass. */
        record NotNow(String reason) implements Carriage {}

        /** Refused for good: there is no such telephone, or it does not want this. */
        record Never(String reason) implements Carriage {}

        /** Nobody answered in time: it may be on its way. It is not sent again, lest somebody gets two codes and pays for both. */
        record Unknown(String reason) implements Carriage {}
    }
}
