package machi.hardware.modbus.wire;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * Where a line is and how it is spoken.
 *
 * @param answer longest wait for one answer, and for the connection
 * @param tls    Modbus Security when present
 */
public record LineSettings(String host, int port, Duration answer, Optional<Tls> tls) {

	/**
	 * MODBUS/TCP Security Protocol Specification v36: TLS with certificates on both sides.
	 *
	 * @param authorities PEM file of the authorities whose certificates are trusted; those of the system when empty
	 * @param identity    PKCS #12 file with our key and certificate
	 * @param password    of that file; never shown
	 */
	public record Tls(Optional<Path> authorities, Optional<Path> identity, String password) {

		public Tls {
			Objects.requireNonNull(authorities);
			Objects.requireNonNull(identity);
			Objects.requireNonNull(password);
		}

		@Override
		public String toString() {
			return "TLS, trusting " + authorities.map(Path::toString).orElse("the system's authorities");
		}
	}

	public LineSettings {
		Objects.requireNonNull(host);
		Objects.requireNonNull(answer);
		Objects.requireNonNull(tls);
	}

	/** Host and port, for messages and as the name of the line. */
	public String name() {
		return host + ":" + port;
	}
}
