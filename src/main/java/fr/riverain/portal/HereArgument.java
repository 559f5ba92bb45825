package fr.riverain.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Hands a controller what it asks for of where the request takes place: the portal that the filter found, the language, or all of
 * Here.
 */
@Component
class HereArgument implements HandlerMethodArgumentResolver, WebMvcConfigurer {

    private final FlashCookie flashes;

    HereArgument(FlashCookie flashes) {
        this.flashes = flashes;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return Set.of(Here.class, Portal.class, Language.class).contains(parameter.getParameterType());
    }

    @Override
    public @Nullable Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binders) {
        var request = Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
        var type = parameter.getParameterType();
        if (type == Language.class) {
            return Language.of(request);
        }
        return type == Portal.class ? PortalFilter.portal(request) : here(request);
    }

    Here here(HttpServletRequest request) {
        var portal = PortalFilter.portal(request);
        return new Here(portal, Language.of(request), request.getRequestURI(), flashes.read(portal, request));
    }
}
