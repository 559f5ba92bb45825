package fr.riverain.platform;

import java.time.InstantSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The throttle, for modules that are tested without Spring. */
public final class TestThrottle {

    private TestThrottle() {}

    public static Throttle of(JdbcClient jdbc, TenantTransactions transactions, Keys keys, InstantSource clock) {
        return new Throttle(transactions, new Tries(jdbc, clock), keys);
    }
}
