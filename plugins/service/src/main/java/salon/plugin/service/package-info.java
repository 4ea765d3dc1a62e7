/// The service card *service*.
@NullMarked
package salon.plugin.service;

import org.jspecify.annotations.NullMarked;
