/** BZPEER: researcher profiles from open scholarly metadata. Each package below is one module, named after what a visitor can see. */
@NullMarked
package org.bzpeer;

import org.jspecify.annotations.NullMarked;
