/** In and out: what billing software exports is taken in, by the rules of the modules that own it. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "portal"})
package fr.riverain.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
