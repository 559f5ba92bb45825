/** Who the agents are, and the frame around their screens. Each module brings its own agent pages. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "portal", "notification", "identity"})
package fr.riverain.backoffice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
