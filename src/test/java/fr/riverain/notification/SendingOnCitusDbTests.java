package fr.riverain.notification;

import fr.riverain.platform.OnCitus;
import fr.riverain.platform.TestDatabase;

@OnCitus
class SendingOnCitusDbTests extends Deliveries {

    private static final TestDatabase DATABASE = TestDatabase.onCitus();

    SendingOnCitusDbTests() {
        super(DATABASE);
    }
}
