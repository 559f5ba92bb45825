package fr.riverain.account;

import fr.riverain.backoffice.Agent;
import fr.riverain.notification.ReturnedAddresses;
import fr.riverain.portal.Here;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Which messages do not reach the owner of an account, on the agents' page about it. */
@Component
class ReturnedLogins implements AccountFacts {

    private final Sheets sheets;
    private final ReturnedAddresses returned;

    ReturnedLogins(Sheets sheets, ReturnedAddresses returned) {
        this.sheets = sheets;
        this.returned = returned;
    }

    @Override
    public List<Fact> of(Here here, Agent agent, AccountId account) {
        var logins = sheets.find(agent.portal(), account).stream()
                .flatMap(sheet -> Stream.of(sheet.email(), sheet.phone()))
                .flatMap(Stream::ofNullable)
                .toList();
        return returned.among(agent.portal(), logins).stream()
                .map(one -> new Fact(
                        here.text(one.mail() ? "sheet.returning.email" : "sheet.returning.phone"),
                        here.text("sheet.returning", here.moment(one.lastAt()), one.reason())))
                .toList();
    }
}
