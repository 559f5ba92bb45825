package fr.riverain.backoffice;

import fr.riverain.platform.NotFound;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Hands a controller below /gestion the Agent who asks, or the Administrator: to any other agent that page does not exist. */
@Component
class AgentArgument implements HandlerMethodArgumentResolver, WebMvcConfigurer {

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        var type = parameter.nestedIfOptional().getNestedParameterType();
        return type == Agent.class || type == Administrator.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var agent = Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .map(authentication -> authentication.getPrincipal())
                .filter(Agent.class::isInstance)
                .map(Agent.class::cast);
        if (parameter.getParameterType() == Optional.class) {
            return agent;
        }
        var known = agent.orElseThrow(() -> new AuthenticationCredentialsNotFoundException("not signed in"));
        return parameter.getParameterType() == Administrator.class ? administrator(known) : known;
    }

    private static Administrator administrator(Agent agent) {
        if (!agent.administers()) {
            throw new NotFound();
        }
        return new Administrator(agent);
    }
}
