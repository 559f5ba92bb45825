package fr.riverain.platform;

import java.time.Duration;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this module has to forget. */
@Configuration(proxyBeanMethods = false)
class Housekeeping {

    private record Purge(String name, Duration every, Consumer<PortalId> work) implements PortalJob {

        @Override
        public void run(PortalId portal) {
            work.accept(portal);
        }
    }

    @Bean
    PortalJob purgeThrottle(TenantTransactions transactions, Tries tries) {
        return new Purge(
                "purge-throttle",
                Duration.ofHours(1),
                portal -> transactions.in(portal, () -> {
                    tries.purge(portal);
                }));
    }

    @Bean
    PortalJob purgeDeeds(Audit audit) {
        return new Purge("purge-deeds", Duration.ofDays(1), audit::purge);
    }
}
