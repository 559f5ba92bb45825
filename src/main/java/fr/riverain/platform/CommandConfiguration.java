package fr.riverain.platform;

import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerStarter;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is different while a command is in hand: it may plan jobs, and leaves doing them to the program. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty(Command.IN_HAND)
class CommandConfiguration {

    @Bean
    DbSchedulerStarter jobsAreNotStarted() {
        return () -> {};
    }
}
