package machi.hardware.echonetlite;

import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ServiceScope;

import machi.hardware.AdapterDescriptor;
import machi.hardware.ConnectionEvents;
import machi.hardware.DeviceConnection;
import machi.hardware.DeviceException;
import machi.hardware.HardwareAdapter;
import machi.hardware.Setting;
import machi.hardware.Settings;
import machi.hardware.Timing;
import machi.hardware.echonetlite.definition.ObjectDefinitions;
import machi.hardware.echonetlite.node.EchonetLiteConnection;
import machi.hardware.echonetlite.node.NodeAddresses;
import machi.hardware.echonetlite.node.Patience;
import machi.quantity.text.LocalizedText;

/** Connects what speaks ECHONET Lite on the network of a building. */
@Component(service = HardwareAdapter.class, scope = ServiceScope.PROTOTYPE, property = "adapter.id=echonetlite")
public final class EchonetLiteAdapter implements HardwareAdapter {

	/** Id of this adapter. */
	public static final String ID = "echonetlite";

	private static final String NODES = "nodes";
	private static final String MULTICAST = "multicast";
	private static final String BIND = "bind";
	private static final String PORT = "port";
	private static final String INTERFACE = "interface";
	private static final String DISCOVERY = "discoverySeconds";
	private static final String LIMIT = "answerSeconds";
	private static final String REPEAT = "repeatSeconds";
	private static final String PROPERTIES = "propertiesPerRequest";
	private static final String ADDRESS = "deviceAddress";
	private static final String ZONE = "zone";
	private static final String HISTORY = "historyDays";
	private static final String BY_IDENTIFICATION = "identification";
	private static final int REPEATS = 2;

	/** Smart meters take 5 to 34 s to answer; a reading may need a request for a counter and one for its history. */
	private static final Timing TIMING = new Timing(Duration.ofSeconds(120), Duration.ofMillis(100), Duration.ofSeconds(2),
			Duration.ofMinutes(5));

	private static final AdapterDescriptor DESCRIPTOR = new AdapterDescriptor(ID, "0.1.0",
			LocalizedText.of("ECHONET Lite", "ECHONET Lite"),
			LocalizedText.of("Home and building equipment that speaks ECHONET Lite over UDP: photovoltaic systems, batteries,"
					+ " vehicle chargers and dischargers, smart meters, distribution boards and lighting.",
					"ECHONET Lite(UDP)に対応した住宅・建物設備(太陽光発電、蓄電池、電気自動車充放電器、スマートメータ、分電盤、照明)を接続します。"),
			settings(), TIMING);

	private final ObjectDefinitions definitions = ObjectDefinitions.load();

	private static List<Setting> settings() {
		return Stream.concat(networkSettings().stream(), deviceSettings().stream()).toList();
	}

	private static List<Setting> networkSettings() {
		return List.of(
				Setting.of(NODES, Setting.Type.TEXT, false, "", LocalizedText.of("Nodes", "ノード"),
						LocalizedText.of(
								"IPv4 addresses or names of the nodes, separated by commas, each with :port when it is not 3610."
										+ " May be left empty when multicast is on.",
								"ノードの IPv4 アドレスまたはホスト名をカンマ区切りで入力します(3610 以外は :ポート番号 を付けます)。"
										+ "マルチキャストを使う場合は省略できます。")),
				Setting.of(MULTICAST, Setting.Type.BOOLEAN, false, "false", LocalizedText.of("Multicast", "マルチキャスト"),
						LocalizedText.of("Look for nodes by multicast 224.0.23.0 and listen to all of the network; needs bind 0.0.0.0.",
								"マルチキャスト 224.0.23.0 でノードを探し、ネットワーク全体の通知を受けます(待受アドレスは 0.0.0.0 にします)。")),
				Setting.of(BIND, Setting.Type.HOST, false, "127.0.0.1", LocalizedText.of("Listen on", "待受アドレス"),
						LocalizedText.of("Address of this computer on the network of the devices; 0.0.0.0 for all of its networks.",
								"機器と同じネットワークにあるこのコンピュータのアドレス。すべてのネットワークで受ける場合は 0.0.0.0。")),
				Setting.of(PORT, Setting.Type.PORT, false, "3610", LocalizedText.of("UDP port", "UDP ポート"),
						LocalizedText.of("Devices send to 3610; another port only for simulated devices.",
								"機器は 3610 に送信します。ほかのポートは模擬機器の場合だけ指定します。")),
				Setting.of(INTERFACE, Setting.Type.TEXT, false, "", LocalizedText.of("Network interface", "ネットワークインターフェース"),
						LocalizedText.of("Name of the interface for multicast, such as eth0; the system chooses when empty.",
								"マルチキャストに使うインターフェース名(例: eth0)。空欄ならシステムが選びます。")));
	}

	private static List<Setting> deviceSettings() {
		return List.of(
				Setting.integer(DISCOVERY, 1, 60, "秒", "3", LocalizedText.of("Search for nodes", "ノードの探索時間"),
						LocalizedText.of("How long a search waits for nodes; one that answers later is added when it does.",
								"探索でノードの応答を待つ時間。遅れて応答したノードは後から追加されます。")),
				Setting.integer(LIMIT, 1, 100, "秒", "40", LocalizedText.of("Wait for an answer", "応答待ち時間"),
						LocalizedText.of("After this time a device counts as not answering; smart meters take up to 34 s.",
								"この時間応答がなければ無応答とみなします。スマートメータは最大 34 秒かかります。")),
				Setting.integer(REPEAT, 1, 60, "秒", "12", LocalizedText.of("Ask again after", "再送間隔"),
						LocalizedText.of("A request that only reads is sent again after this time, twice at most; commands never are.",
								"読み出し要求をこの間隔で最大 2 回再送します。指令は再送しません。")),
				Setting.integer(PROPERTIES, 1, 60, "", "12", LocalizedText.of("Properties per request", "1 要求あたりのプロパティ数"),
						LocalizedText.of("Most properties that are asked for in one frame; smaller for devices with little memory.",
								"1 フレームで要求するプロパティの上限。処理能力の低い機器では小さくします。")),
				Setting.choice(ADDRESS, List.of("ip", BY_IDENTIFICATION), LocalizedText.of("Name nodes by", "ノードの呼び方"),
						LocalizedText.of("IP address, or identification number (EPC 0x83) where addresses change, as with DHCP.",
								"IP アドレス、または DHCP などでアドレスが変わる場合は識別番号(EPC 0x83)。")),
				Setting.of(ZONE, Setting.Type.TEXT, false, "Asia/Tokyo", LocalizedText.of("Time zone", "タイムゾーン"),
						LocalizedText.of("Time zone of the devices' clocks.", "機器の時計のタイムゾーン。")),
				Setting.integer(HISTORY, 0, 99, "日", "1", LocalizedText.of("Days of history", "履歴の日数"),
						LocalizedText.of("How many days before today are fetched from a meter after a gap.",
								"欠測後にメータから取得する、当日より前の日数。")));
	}

	@Override
	public AdapterDescriptor descriptor() {
		return DESCRIPTOR;
	}

	@Override
	public DeviceConnection open(Settings settings, ConnectionEvents events) throws DeviceException {
		var nodes = NodeAddresses.parse(settings.text(NODES).orElse(""));
		boolean multicast = settings.flag(MULTICAST);
		var local = new InetSocketAddress(settings.required(BIND), settings.integer(PORT));
		if (local.isUnresolved()) {
			throw wrong(BIND, "no address is known for " + settings.required(BIND),
					settings.required(BIND) + " のアドレスが分かりません");
		}
		if (nodes.isEmpty() && !multicast) {
			throw wrong(NODES, "list at least one node, or switch multicast on", "ノードを入力するか、マルチキャストを有効にしてください");
		}
		if (multicast && !local.getAddress().isAnyLocalAddress()) {
			throw wrong(BIND, "multicast is only heard on 0.0.0.0", "マルチキャストを受けるには 0.0.0.0 にしてください");
		}
		var limit = Duration.ofSeconds(settings.integer(LIMIT));
		var patience = new Patience(Duration.ofSeconds(settings.integer(REPEAT)), REPEATS, limit);
		int port = local.getPort() == 0 ? NodeAddresses.PORT : local.getPort();
		var options = new EchonetLiteConnection.Options(local, new NodeAddresses(nodes, multicast, port), multicast,
				multicastInterface(settings), patience, Duration.ofSeconds(settings.integer(DISCOVERY)),
				settings.integer(PROPERTIES), settings.required(ADDRESS).equals(BY_IDENTIFICATION), zone(settings),
				settings.integer(HISTORY));
		return new EchonetLiteConnection(options, definitions, events);
	}

	private static Optional<NetworkInterface> multicastInterface(Settings settings) throws DeviceException {
		var name = settings.text(INTERFACE);
		if (name.isEmpty()) {
			return Optional.empty();
		}
		try {
			var found = Optional.ofNullable(NetworkInterface.getByName(name.get()));
			if (found.isPresent()) {
				return found;
			}
		} catch (SocketException unknown) {
			throw wrong(INTERFACE, name.get() + ": " + unknown.getMessage(), name.get() + ": " + unknown.getMessage());
		}
		throw wrong(INTERFACE, "there is no interface " + name.get(), "インターフェース " + name.get() + " がありません");
	}

	private static ZoneId zone(Settings settings) throws DeviceException {
		try {
			return ZoneId.of(settings.required(ZONE));
		} catch (DateTimeException unknown) {
			throw wrong(ZONE, "a time zone such as Asia/Tokyo was expected, not " + settings.required(ZONE),
					"Asia/Tokyo のようなタイムゾーンを指定してください: " + settings.required(ZONE));
		}
	}

	private static DeviceException wrong(String setting, String english, String japanese) {
		return new DeviceException(DeviceException.Kind.CONFIGURATION,
				LocalizedText.of("Setting " + setting + ": " + english, "設定 " + setting + ": " + japanese));
	}
}
