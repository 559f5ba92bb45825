package fr.riverain.account;

import fr.riverain.GuardTest;

@GuardTest
class AnotherLoginWebTests extends AnotherLogin {}
