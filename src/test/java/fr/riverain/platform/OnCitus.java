package fr.riverain.platform;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Tests that need a Citus, and ask {@link TestDatabase#onCitus} for it. Where there is none they are skipped, aloud. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(OnCitus.IfAtHand.class)
public @interface OnCitus {

    class IfAtHand implements ExecutionCondition {

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            if (TestCitus.isAtHand()) {
                return ConditionEvaluationResult.enabled("a Citus is at hand");
            }
            var reason =
                    ("! SKIPPED %s: no Citus at hand. Set RIVERAIN_TEST_CITUS_URL to the address of one that may be "
                                    + "emptied (jdbc:postgresql://…/riverain?user=riverain&password=…).")
                            .formatted(context.getDisplayName());
            System.err.println(reason);
            return ConditionEvaluationResult.disabled(reason);
        }
    }
}
