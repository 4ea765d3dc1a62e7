/// Real servers started from jars, for the demo and for tests: PostgreSQL, mail, Keycloak, and a stand-in for FCM.
@NullMarked
package salon.embedded;

import org.jspecify.annotations.NullMarked;
