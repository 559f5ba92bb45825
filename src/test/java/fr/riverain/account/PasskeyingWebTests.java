package fr.riverain.account;

import fr.riverain.GuardTest;

@GuardTest
class PasskeyingWebTests extends Passkeying {}
