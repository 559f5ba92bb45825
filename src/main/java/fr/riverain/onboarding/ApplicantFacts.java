package fr.riverain.onboarding;

import fr.riverain.account.AccountFacts;
import fr.riverain.account.AccountId;
import fr.riverain.backoffice.Agent;
import fr.riverain.portal.Here;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What somebody said and agreed to when the account was opened. */
@Component
class ApplicantFacts implements AccountFacts {

    private final Applicants applicants;
    private final Consents consents;

    ApplicantFacts(Applicants applicants, Consents consents) {
        this.applicants = applicants;
        this.consents = consents;
    }

    @Override
    public List<Fact> of(Here here, Agent agent, AccountId account) {
        var facts = new ArrayList<Fact>();
        applicants.of(agent.portal(), account).ifPresent(applicant -> facts.addAll(facts(here, applicant)));
        consents.of(agent.portal(), account)
                .forEach(consent -> facts.add(new Fact(
                        here.text("onboarding.consent." + consent.document()),
                        here.text("onboarding.consent.version", consent.version(), here.moment(consent.at())))));
        return facts;
    }

    private static List<Fact> facts(Here here, Applicant applicant) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(
                here.text("onboarding.identity.nature"),
                here.text("onboarding.identity.nature." + IdentityForm.key(applicant.nature()))));
        add(facts, here.text("onboarding.identity.societe"), applicant.company());
        add(facts, here.text("onboarding.identity.telephone"), Telephone.shown(applicant.phone()));
        add(facts, here.text("onboarding.identity.mobile"), Telephone.shown(applicant.mobile()));
        return facts;
    }

    private static void add(List<Fact> facts, String name, String value) {
        if (!value.isEmpty()) {
            facts.add(new Fact(name, value));
        }
    }
}
