/** Proving who someone is, residents and agents alike: passwords, second factors, FranceConnect, sessions; the guard at every address. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "portal", "notification"})
package fr.riverain.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
