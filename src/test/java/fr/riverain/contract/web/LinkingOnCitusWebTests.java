package fr.riverain.contract.web;

import fr.riverain.RiverainOnCitusTest;

@RiverainOnCitusTest
class LinkingOnCitusWebTests extends LinkingABill {}
