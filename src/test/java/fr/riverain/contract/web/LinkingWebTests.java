package fr.riverain.contract.web;

import fr.riverain.RiverainTest;

@RiverainTest
class LinkingWebTests extends LinkingABill {}
