package machi.hardware.ngsild.http;

import java.net.URI;
import java.util.Objects;
import java.util.Optional;

/**
 * Where a broker is and how it is asked.
 *
 * @param base    without a slash at its end
 * @param context address of the JSON-LD context that names are understood by
 */
public record Endpoint(URI base, Optional<String> tenant, String context, Login login) {

	public Endpoint {
		Objects.requireNonNull(base);
		Objects.requireNonNull(tenant);
		Objects.requireNonNull(context);
		Objects.requireNonNull(login);
	}
}
