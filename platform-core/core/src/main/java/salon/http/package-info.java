/// What all HTTP endpoints share: problem documents (RFC 9457), limits of request bodies, and checks of paths.
@NullMarked
package salon.http;

import org.jspecify.annotations.NullMarked;
