/// REST v1 of the app: `/t/{tenant}/api/v1`.
@NullMarked
package salon.mobile.rest;

import org.jspecify.annotations.NullMarked;
