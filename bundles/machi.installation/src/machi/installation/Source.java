package machi.installation;

import java.net.URI;

/**
 * A place that the product knows features to come from.
 *
 * @param place for a person: a folder, a file or a web address
 * @param there whether it is there now; a web address is taken to be
 */
public record Source(URI location, String place, boolean there) {
}
