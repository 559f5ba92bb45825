package fr.riverain.notification;

import fr.riverain.platform.TestDatabase;

class SendingDbTests extends Deliveries {

    private static final TestDatabase DATABASE = TestDatabase.copy();

    SendingDbTests() {
        super(DATABASE);
    }
}
