package fr.riverain.account;

import fr.riverain.GuardTest;

@GuardTest
class ProtectingWebTests extends Protecting {}
