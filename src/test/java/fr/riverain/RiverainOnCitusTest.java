package fr.riverain;

import fr.riverain.platform.OnCitus;
import fr.riverain.platform.TestDatabase;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;

/** As {@link RiverainTest}, with its rows on a Citus of three nodes. Ends with its class: the next one empties the database. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@OnCitus
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@AutoConfigureMockMvc
@Import(Statements.class)
@DirtiesContext
@ContextConfiguration(initializers = RiverainOnCitusTest.Surroundings.class)
public @interface RiverainOnCitusTest {

    class Surroundings extends RiverainTest.Surroundings {

        @Override
        TestDatabase database() {
            return TestDatabase.onCitus();
        }
    }
}
