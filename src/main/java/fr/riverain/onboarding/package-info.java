/** Declared journeys from stranger to account, one per portal. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "portal", "contract"})
package fr.riverain.onboarding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
