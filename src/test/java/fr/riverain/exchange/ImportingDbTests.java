package fr.riverain.exchange;

import fr.riverain.platform.TestDatabase;

class ImportingDbTests extends Imports {

    private static final TestDatabase DATABASE = TestDatabase.copy();

    ImportingDbTests() {
        super(DATABASE);
    }
}
