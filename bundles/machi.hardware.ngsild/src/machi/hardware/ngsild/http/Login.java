package machi.hardware.ngsild.http;

import java.util.Objects;

/** How a broker knows us. Texts show no secret. */
public sealed interface Login {

	/** It does not ask. */
	record None() implements Login {
	}

	/** A header that is always the same: a bearer token or an API key. */
	record Header(String name, String value) implements Login {

		public Header {
			Objects.requireNonNull(name);
			Objects.requireNonNull(value);
		}

		@Override
		public String toString() {
			return name;
		}
	}

	/** A token fetched with client credentials (RFC 6749, section 4.4). */
	record ClientCredentials(String tokenUrl, String clientId, String clientSecret) implements Login {

		public ClientCredentials {
			Objects.requireNonNull(tokenUrl);
			Objects.requireNonNull(clientId);
			Objects.requireNonNull(clientSecret);
		}

		@Override
		public String toString() {
			return clientId + " at " + tokenUrl;
		}
	}
}
