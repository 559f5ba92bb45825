/** Declared journeys from stranger to account, one per portal. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"platform", "portal", "notification", "identity", "backoffice", "account", "contract"})
package fr.riverain.onboarding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
