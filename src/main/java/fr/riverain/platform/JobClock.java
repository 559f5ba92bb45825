package fr.riverain.platform;

import com.github.kagkarlsson.scheduler.Clock;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Jobs are due by the same clock as everything else. */
@Configuration(proxyBeanMethods = false)
class JobClock {

    @Bean
    Clock timeOfJobs(InstantSource clock) {
        return clock::instant;
    }
}
