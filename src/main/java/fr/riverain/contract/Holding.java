package fr.riverain.contract;

import fr.riverain.account.AccountId;
import java.time.Instant;

/** That an account sees a subscriber's contracts: how it came to, and since when. */
public record Holding(AccountId account, SubscriberId subscriber, Grant.How how, Instant since) {}
