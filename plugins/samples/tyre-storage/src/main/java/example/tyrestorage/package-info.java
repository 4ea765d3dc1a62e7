/// The service card *tyre storage*.
@NullMarked
package example.tyrestorage;

import org.jspecify.annotations.NullMarked;
