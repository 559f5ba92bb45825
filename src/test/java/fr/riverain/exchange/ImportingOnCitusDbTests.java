package fr.riverain.exchange;

import fr.riverain.platform.OnCitus;
import fr.riverain.platform.TestDatabase;

@OnCitus
class ImportingOnCitusDbTests extends Imports {

    private static final TestDatabase DATABASE = TestDatabase.onCitus();

    ImportingOnCitusDbTests() {
        super(DATABASE);
    }
}
