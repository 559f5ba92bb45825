package fr.riverain.account;

import fr.riverain.platform.PortalId;
import java.util.List;

/** What is known of an account's owner and must not be their password: their name, commune, numbers. Answered by contract. */
public interface OwnWords {

    List<String> of(PortalId portal, AccountId account);
}
