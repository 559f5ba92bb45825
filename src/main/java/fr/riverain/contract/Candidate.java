package fr.riverain.contract;

import fr.riverain.account.KnownAccount;
import java.util.List;

/**
 * A subscriber who may be the one that somebody says they are.
 *
 * @param accounts those that see the contracts already
 */
public record Candidate(Subscriber subscriber, Resemblance resemblance, List<KnownAccount> accounts) {}
