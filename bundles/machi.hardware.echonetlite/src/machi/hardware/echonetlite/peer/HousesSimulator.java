package machi.hardware.echonetlite.peer;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.osgi.service.component.annotations.Component;

import machi.hardware.DeviceException;
import machi.hardware.Setting;
import machi.hardware.Settings;
import machi.hardware.peer.PeerSimulator;
import machi.hardware.peer.RunningPeer;
import machi.quantity.Unit;
import machi.quantity.text.LocalizedText;

/**
 * Makes houses that speak ECHONET Lite. Each of their nodes has a socket of its own: on one address with ports that the system
 * chooses, or, when a port such as 3610 is set, on successive addresses 127.0.0.2, 127.0.0.3 … with that port, which Linux and
 * Windows have without being told.
 */
@Component(service = PeerSimulator.class)
public final class HousesSimulator implements PeerSimulator {

	private static final String HOUSES = "houses";
	private static final String ADDRESS = "address";
	private static final String PORT = "port";
	private static final String DELAY = "meterDelaySeconds";
	private static final String SPEED = "speed";
	private static final String HOUR = "hour";
	private static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");
	private static final int METER_NODE = 2;
	private static final double NANOS_PER_HOUR = 3.6e12;

	@Override
	public String id() {
		return "echonetlite";
	}

	@Override
	public LocalizedText title() {
		return LocalizedText.of("ECHONET Lite houses", "ECHONET Lite の住宅");
	}

	@Override
	public List<Setting> settings() {
		return List.of(
				Setting.integer(HOUSES, 1, 250, "戸", "1", LocalizedText.of("Houses", "住宅の数"),
						LocalizedText.of("Each has four nodes with seven objects.", "1 戸に 4 ノード・7 オブジェクトがあります。")),
				Setting.of(ADDRESS, Setting.Type.HOST, false, "127.0.0.1", LocalizedText.of("Address", "アドレス"),
						LocalizedText.of("Where the nodes are; with a port, the first of successive addresses.",
								"ノードのアドレス。ポートを指定したときは連続するアドレスの先頭。")),
				Setting.of(PORT, Setting.Type.PORT, false, "0", LocalizedText.of("UDP port", "UDP ポート"),
						LocalizedText.of("0 gives each node a port of its own; 3610 gives each an address of its own.",
								"0 ではノードごとに別のポート、3610 ではノードごとに別のアドレスを使います。")),
				Setting.integer(DELAY, 0, 60, "秒", "0", LocalizedText.of("Delay of meters", "メータの応答遅延"),
						LocalizedText.of("How long smart meters take to answer; real ones 5 to 34 s.",
								"スマートメータの応答時間。実機では 5~34 秒です。")),
				Setting.integer(SPEED, 1, 86400, "", "1", LocalizedText.of("Speed", "速度"),
						LocalizedText.of("Simulated seconds in one second; keep 1 for meter readings with true times.",
								"1 秒あたりの模擬時間(秒)。検針時刻を実時刻に合わせる場合は 1 のままにします。")),
				new Setting(HOUR, LocalizedText.of("Time of day at the start", "開始時刻"),
						LocalizedText.of("Hour at which the sun, the people and their vehicle begin; the real one when empty.",
								"太陽・生活・車両の開始時刻(時)。空欄なら実際の時刻。"),
						Setting.Type.NUMBER, false, Unit.of("時"), Optional.of(BigDecimal.ZERO), Optional.of(BigDecimal.valueOf(24)),
						List.of(), ""));
	}

	@Override
	public RunningPeer start(Settings settings) throws DeviceException {
		var start = Instant.now();
		var nodes = new ArrayList<SimulatedNode>();
		try {
			var houses = new ArrayList<SimulatedHouse>();
			for (int i = 0; i < settings.integer(HOUSES); i++) {
				var house = new SimulatedHouse(i, start, ZONE, shift(settings, start));
				houses.add(house);
				open(nodes, settings, new HouseObjects(house, i + 1).nodes());
			}
			return new HousesPeer(houses, nodes, settings.integer(PORT), settings.integer(SPEED));
		} catch (IOException | IllegalArgumentException failure) {
			close(nodes);
			throw new DeviceException(DeviceException.Kind.UNREACHABLE,
					LocalizedText.of("The simulated houses cannot listen: " + failure.getMessage(),
							"模擬住宅が待ち受けできません: " + failure.getMessage()),
					failure);
		}
	}

	private static double shift(Settings settings, Instant start) {
		double clock = LocalTime.ofInstant(start, ZONE).toNanoOfDay() / NANOS_PER_HOUR;
		return settings.text(HOUR).map(hour -> new BigDecimal(hour).doubleValue() - clock).orElse(0.0);
	}

	private static void open(List<SimulatedNode> nodes, Settings settings, List<List<SimulatedObject>> objects)
			throws IOException {
		// 127.0.0.1 is left to the one who connects with the same port
		var first = InetAddress.getByName(settings.required(ADDRESS));
		int port = settings.integer(PORT);
		for (int i = 0; i < objects.size(); i++) {
			var address = port == 0 ? first : successor(first, nodes.size() + (first.isLoopbackAddress() ? 1 : 0));
			var delay = i == METER_NODE ? Duration.ofSeconds(settings.integer(DELAY)) : Duration.ZERO;
			nodes.add(new SimulatedNode(new InetSocketAddress(address, port), delay, objects.get(i)));
		}
	}

	private static InetAddress successor(InetAddress first, int steps) throws IOException {
		var bytes = first.getAddress();
		int last = (Byte.toUnsignedInt(bytes[bytes.length - 2]) << 8 | Byte.toUnsignedInt(bytes[bytes.length - 1])) + steps;
		if (last > 0xFFFF) {
			throw new IOException("no address is left after " + first.getHostAddress());
		}
		bytes[bytes.length - 2] = (byte) (last >> 8);
		bytes[bytes.length - 1] = (byte) last;
		return InetAddress.getByAddress(bytes);
	}

	private static void close(List<SimulatedNode> nodes) {
		for (var node : nodes) {
			try {
				node.close();
			} catch (IOException ignored) {
				// it was never used
			}
		}
	}
}
