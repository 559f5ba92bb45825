package fr.riverain.notification;

import fr.riverain.platform.OnCitus;
import fr.riverain.platform.TestDatabase;

@OnCitus
class NotesOnCitusDbTests extends NoteDeliveries {

    private static final TestDatabase DATABASE = TestDatabase.onCitus();

    NotesOnCitusDbTests() {
        super(DATABASE);
    }
}
