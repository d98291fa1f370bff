package machi.sweep.hazelcast;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

/**
 * Where a member listens.
 *
 * @param host name or number of an interface
 * @param port 1 to 65535
 */
record Address(String host, int port) {

	static final String LOOPBACK = "127.0.0.1";
	static final int FIRST_PORT = 5701;

	private static final int LAST_PORT = 65_535;
	private static final Pattern FORM = Pattern.compile("(\\[[0-9a-fA-F:.]+]|[\\p{Alnum}._-]+)(?::(\\d{1,5}))?");

	/**
	 * Reads HOST or HOST:PORT, an IPv6 number in brackets; the port is 5701 without one.
	 *
	 * @throws IllegalArgumentException when the text is neither
	 */
	static Address parse(String text) {
		var matcher = FORM.matcher(text.strip());
		if (!matcher.matches()) {
			throw new IllegalArgumentException(text);
		}
		int port = matcher.group(2) == null ? FIRST_PORT : Integer.parseInt(matcher.group(2));
		if (port < 1 || port > LAST_PORT) {
			throw new IllegalArgumentException(text);
		}
		return new Address(matcher.group(1).replace("[", "").replace("]", ""), port);
	}

	/** Whether only this machine reaches it. */
	boolean isLoopback() {
		try {
			return InetAddress.getByName(host).isLoopbackAddress();
		} catch (UnknownHostException unknown) {
			return false;
		}
	}

	/** As Hazelcast reads it. */
	@Override
	public String toString() {
		return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
	}
}
