package fr.riverain.account;

import fr.riverain.platform.OpenPaths;
import java.util.List;
import org.springframework.stereotype.Component;

/** The door, and the way back for who forgot their password. */
@Component
class AccountPaths implements OpenPaths {

    @Override
    public List<String> patterns() {
        return List.of(
                "/",
                "/connexion",
                Admission.PATH,
                PasskeyDoorController.PATH,
                "/session",
                "/franceconnect",
                "/franceconnect/**",
                "/mot-de-passe-oublie",
                "/mot-de-passe-oublie/**",
                "/mot-de-passe/**",
                "/adresse/*",
                "/retour/*");
    }
}
