package fr.riverain.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.util.WebUtils;

/** Hands a controller what it asks for of where the request takes place: the portal that the filter found, or all of Here. */
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
        return parameter.getParameterType() == Here.class || parameter.getParameterType() == Portal.class;
    }

    @Override
    public @Nullable Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binders) {
        var request = Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
        return parameter.getParameterType() == Portal.class ? PortalFilter.portal(request) : here(request);
    }

    Here here(HttpServletRequest request) {
        var portal = PortalFilter.portal(request);
        return new Here(portal, language(request), request.getRequestURI(), flashes.read(portal, request));
    }

    /** What was chosen with the switch; else what the browser prefers; else French. */
    private static Language language(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, LanguageController.COOKIE))
                .map(cookie -> cookie.getValue())
                .or(() -> Optional.ofNullable(request.getHeader("Accept-Language"))
                        .map(_ -> request.getLocale().getLanguage()))
                .filter(tag -> tag.toLowerCase(Locale.ROOT).equals(Language.EN.tag()))
                .map(_ -> Language.EN)
                .orElse(Language.FR);
    }
}
