/** Subscribers, payers, contracts and places, what their papers say, and which account may see them. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "portal", "notification", "account", "backoffice"})
package fr.riverain.contract;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
