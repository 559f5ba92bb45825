package fr.riverain.demo;

import static org.springframework.web.servlet.function.RequestPredicates.methods;
import static org.springframework.web.servlet.function.RequestPredicates.path;

import fr.riverain.portal.Language;
import fr.riverain.portal.Look;
import fr.riverain.portal.LookFile;
import fr.riverain.portal.Portals;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * The demo's page stands at the address that is a portal's home elsewhere: a route that looks at the host comes before the
 * controllers, which do not. With it what the page looks like: all portals' themes at once.
 */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
class DoorRoutes {

    private static final MediaType SVG = MediaType.valueOf("image/svg+xml");
    private static final MediaType CSS = MediaType.valueOf("text/css");

    @Bean
    RouterFunction<ServerResponse> demoDoor(DoorPages doors, Portals portals) {
        return RouterFunctions.route()
                .route(isDoor(), request -> ServerResponse.ok().body(doors.page(Language.of(request.servletRequest()))))
                .GET("/demo/logo.svg", _ -> file(new ClassPathResource("demo/logo.svg"), SVG))
                .GET("/demo/portails/{portal}/theme.css", request -> look(portals, request, Look::theme, CSS))
                .GET("/demo/portails/{portal}/logo.svg", request -> look(portals, request, Look::logo, SVG))
                .build();
    }

    private static RequestPredicate isDoor() {
        return methods(HttpMethod.GET, HttpMethod.HEAD)
                .and(path("/"))
                .and(request -> DemoHost.isHere(request.servletRequest()));
    }

    private static ServerResponse look(
            Portals portals, ServerRequest request, Function<Look, LookFile> file, MediaType type) {
        return portals.named(request.pathVariable("portal"))
                .map(portal -> ServerResponse.ok()
                        .contentType(type)
                        .body(file.apply(portal.look()).content()))
                .orElseGet(() -> ServerResponse.notFound().build());
    }

    private static ServerResponse file(Resource file, MediaType type) {
        return ServerResponse.ok().contentType(type).body(file);
    }
}
