/** Proving who someone is: passwords, second factors, FranceConnect, sessions, for residents and agents alike; and the guard at every address. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "portal", "notification"})
package fr.riverain.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
