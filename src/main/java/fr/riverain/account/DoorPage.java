package fr.riverain.account;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.riverain.identity.PasskeyCeremonies;
import fr.riverain.identity.ProofOfWork;
import fr.riverain.platform.View;
import fr.riverain.portal.Here;
import fr.riverain.portal.Problem;
import java.net.URLEncoder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A portal's public home, with the form to sign in. After a refusal, the same page with what was typed, but for the password.
 *
 * @param wanted the page that was asked for before the door, or nothing
 * @param proof what robots must do first, when many try
 * @param forgotten whether the door itself offers a way back for who forgot their password
 * @param recall where papers bring back what one signs in with, or nothing
 * @param mobiles whether one signs in with a mobile as well
 * @param franceConnect whether FranceConnect is a way in
 */
public record DoorPage(
        Here here,
        String login,
        boolean remember,
        String wanted,
        List<Problem> problems,
        ProofOfWork.@Nullable Task proof,
        boolean forgotten,
        String recall,
        boolean mobiles,
        boolean franceConnect)
        implements View {

    static String path(String wanted) {
        return wanted.equals("/") ? "/connexion" : "/connexion?vers=" + wanted;
    }

    public String byFranceConnect() {
        return wanted.isEmpty() ? "/franceconnect" : "/franceconnect?vers=" + URLEncoder.encode(wanted, UTF_8);
    }

    public String title() {
        var title = here.text("word.space");
        return problems.isEmpty() ? title : here.text("errors.title", title);
    }

    /** Where passkeys are made for: elsewhere none is offered. */
    public String passkeyHost() {
        return PasskeyCeremonies.host(here.portal());
    }

    /** The page that was asked for, for the other way in. */
    public String onwards() {
        return wanted.isEmpty() ? "" : "?vers=" + URLEncoder.encode(wanted, UTF_8);
    }

    @Override
    public String template() {
        return "account/door";
    }
}
