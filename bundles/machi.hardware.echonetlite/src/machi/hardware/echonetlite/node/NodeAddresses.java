package machi.hardware.echonetlite.node;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

import machi.hardware.DeviceException;
import machi.quantity.text.LocalizedText;

/**
 * Who is listened to: the nodes that a person listed and, with multicast, everybody. A node is told by address and port; one
 * that sends from another port than it listens on is told by its address alone.
 */
public final class NodeAddresses {

	/** The port of ECHONET Lite. */
	public static final int PORT = 3610;

	/** More nodes than this are not kept. */
	public static final int MOST = 4096;

	private final Set<InetSocketAddress> listed;
	private final boolean open;
	private final int port;

	/**
	 * @param open whether nodes that are not listed are listened to as well
	 * @param port that these listen on
	 */
	public NodeAddresses(Set<InetSocketAddress> listed, boolean open, int port) {
		this.listed = Set.copyOf(listed);
		this.open = open;
		this.port = port;
	}

	int port() {
		return port;
	}

	public Set<InetSocketAddress> listed() {
		return listed;
	}

	/** The node that a datagram comes from; empty when it is nobody's that is listened to. */
	Optional<InetSocketAddress> sender(InetSocketAddress from) {
		if (listed.contains(from)) {
			return Optional.of(from);
		}
		var sameAddress = listed.stream().filter(node -> node.getAddress().equals(from.getAddress())).limit(2).toList();
		if (sameAddress.size() == 1) {
			return Optional.of(sameAddress.getFirst());
		}
		return open ? Optional.of(new InetSocketAddress(from.getAddress(), port)) : Optional.empty();
	}

	/**
	 * Reads a list such as {@code 192.168.1.20, 192.168.1.21:3610}.
	 *
	 * @throws DeviceException of kind {@link DeviceException.Kind#CONFIGURATION} when an entry is no IPv4 address or name with
	 *                         an optional port, of kind {@link DeviceException.Kind#UNREACHABLE} when a name is not known
	 */
	public static Set<InetSocketAddress> parse(String list) throws DeviceException {
		var nodes = new LinkedHashSet<InetSocketAddress>();
		for (var entry : list.split("[,;\\s]+")) {
			if (!entry.isEmpty()) {
				nodes.add(node(entry));
			}
		}
		if (nodes.size() > MOST) {
			throw wrong(nodes.size() + " nodes; at most " + MOST + " are possible", nodes.size() + " 件のノード(上限 " + MOST + " 件)");
		}
		return nodes;
	}

	private static InetSocketAddress node(String entry) throws DeviceException {
		var parts = entry.split(":", -1);
		boolean port = parts.length == 2 && parts[1].matches("\\d{1,5}") && Integer.parseInt(parts[1]) <= 0xFFFF
				&& Integer.parseInt(parts[1]) > 0;
		if (parts[0].isEmpty() || parts.length > 2 || parts.length == 2 && !port) {
			throw wrong("an IPv4 address or name, with or without a port, was expected, not " + entry,
					"IPv4 アドレスまたはホスト名(ポート番号は任意)を指定してください: " + entry);
		}
		try {
			for (var address : InetAddress.getAllByName(parts[0])) {
				if (address instanceof Inet4Address) {
					return new InetSocketAddress(address, port ? Integer.parseInt(parts[1]) : PORT);
				}
			}
		} catch (UnknownHostException unknown) {
			throw new DeviceException(DeviceException.Kind.UNREACHABLE,
					LocalizedText.of("No address is known for " + parts[0], parts[0] + " のアドレスが分かりません"), unknown);
		}
		throw wrong(parts[0] + " has no IPv4 address", parts[0] + " に IPv4 アドレスがありません");
	}

	private static DeviceException wrong(String english, String japanese) {
		return new DeviceException(DeviceException.Kind.CONFIGURATION,
				LocalizedText.of("Setting nodes: " + english, "設定 nodes: " + japanese));
	}
}
