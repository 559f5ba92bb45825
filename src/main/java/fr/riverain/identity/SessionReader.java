package fr.riverain.identity;

import fr.riverain.platform.TenantTransactions;
import fr.riverain.platform.Tokens;
import fr.riverain.portal.Portal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.web.util.WebUtils;

/** Finds who sent a request, by the token in its cookie. Asked only by requests that need to know. */
class SessionReader implements SecurityContextRepository {

    private final Recognition recognition;
    private final Sessions sessions;
    private final TenantTransactions transactions;
    private final InstantSource clock;

    SessionReader(Recognition recognition, Sessions sessions, TenantTransactions transactions, InstantSource clock) {
        this.recognition = recognition;
        this.sessions = sessions;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    @SuppressWarnings("deprecation") // the interface still asks for it; loadDeferredContext, which is used, calls it
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        var authority = new SimpleGrantedAuthority(recognition.kind().name());
        return person(holder.getRequest())
                .map(person -> new UsernamePasswordAuthenticationToken(person, null, List.of(authority)))
                .map(SecurityContextImpl::new)
                .orElseGet(SecurityContextImpl::new);
    }

    private Optional<Object> person(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, recognition.kind().cookie());
        if (cookie == null || !(request.getAttribute(Portal.class.getName()) instanceof Portal portal)) {
            return Optional.empty();
        }
        var digest = Tokens.digest(cookie.getValue());
        return transactions.in(portal.id(), () -> {
            var found = recognition.behind(portal.id(), digest, clock.instant());
            found.ifPresent(person -> sessions.note(portal, digest, person.seenAt()));
            return found.map(Recognition.Recognized::person);
        });
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        // a session is opened by signing in, and by nothing else
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return WebUtils.getCookie(request, recognition.kind().cookie()) != null;
    }
}
