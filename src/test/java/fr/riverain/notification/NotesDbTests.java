package fr.riverain.notification;

import fr.riverain.platform.TestDatabase;

class NotesDbTests extends NoteDeliveries {

    private static final TestDatabase DATABASE = TestDatabase.copy();

    NotesDbTests() {
        super(DATABASE);
    }
}
