package machi.hardware.ocpp.peer;

import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import machi.hardware.DeviceException;
import machi.hardware.Setting;
import machi.hardware.Settings;
import machi.hardware.ocpp.OcppSettings;
import machi.hardware.ocpp.rpc.OcppVersion;
import machi.quantity.Unit;
import machi.quantity.text.LocalizedText;

/**
 * What a simulated site of chargers is.
 *
 * @param speed     how many times faster than real vehicles come, fill and go; power and energy are those of the clock
 * @param power     largest of a connector, kW
 * @param voltage   of one phase, V
 * @param trust     certificates that the central system's may be signed by; empty takes those of this computer
 */
record PeerConfiguration(OcppVersion version, int chargePoints, int connectors, String host, int port, boolean tls, String identity,
		Optional<String> password, Optional<String> trust, int speed, BigDecimal power, int phases, BigDecimal voltage, int meterSeconds,
		int seed) {

	static final String HOST = "host";
	static final String PORT = "port";
	static final String VERSION = "version";
	static final String CHARGE_POINTS = "chargePoints";
	static final String CONNECTORS = "connectors";
	static final String IDENTITY = "identity";
	static final String TLS = "tls";
	static final String PASSWORD = "password";
	static final String TRUST = "trustedCertificates";
	static final String SPEED = "speed";
	static final String POWER = "power";
	static final String PHASES = "phases";
	static final String VOLTAGE = "voltage";
	static final String METER = "meterInterval";
	static final String SEED = "seed";

	static List<Setting> declared() {
		return List.of(
				Setting.choice(VERSION, List.of("1.6", "2.0.1"), text("Version", "バージョン"), text("Version of OCPP that is spoken.", "使用する OCPP のバージョン。")),
				Setting.integer(CHARGE_POINTS, 1, 200, "台", "1", text("Charge points", "充電器の台数"), text("How many there are.", "充電器の台数。")),
				Setting.integer(CONNECTORS, 1, 8, "", "2", text("Connectors", "コネクター数"), text("Connectors of each.", "1 台あたりのコネクター数。")),
				Setting.of(HOST, Setting.Type.HOST, false, "127.0.0.1", text("Central system", "中央システム"),
						text("Where the central system listens.", "中央システムのアドレス。")),
				Setting.of(PORT, Setting.Type.PORT, false, "0", text("Port", "ポート"),
						text("Port of the central system; 0 takes one that is free.", "中央システムのポート。0 は空いているポートを使います。")),
				Setting.of(IDENTITY, Setting.Type.TEXT, false, "CP", text("Identity", "識別子"),
						text("A number is added for each charge point.", "充電器ごとに番号を付けます。")),
				Setting.of(TLS, Setting.Type.BOOLEAN, false, "false", text("TLS", "TLS"), text("Whether to connect by TLS.", "TLS で接続するかどうか。")),
				Setting.of(PASSWORD, Setting.Type.SECRET, false, "", text("Password", "パスワード"),
						text("For HTTP Basic authentication.", "HTTP Basic 認証のパスワード。")),
				Setting.of(TRUST, Setting.Type.FILE, false, "", text("Trusted certificates", "信頼する証明書"),
						text("PEM file; without it those of this computer.", "PEM ファイル。空欄ではこのコンピューターの証明書を使います。")),
				Setting.integer(SPEED, 1, 3600, "", "60", text("Speed", "速さ"),
						text("How many times faster than real vehicles come, fill and go.", "車両の到着・充電・出発を実際の何倍の速さで進めるか。")),
				number(POWER, "1", "500", "kW", "6", text("Largest power", "最大電力"), text("Of each connector.", "1 コネクターの最大電力。")),
				Setting.integer(PHASES, 1, 3, "", "1", text("Phases", "相数"), text("Of the supply.", "電源の相数。")),
				number(VOLTAGE, "100", "500", "V", "200", text("Voltage", "電圧"), text("Of one phase.", "1 相の電圧。")),
				Setting.integer(METER, 1, 3600, "s", "2", text("Meter values", "計量値の間隔"),
						text("How often they are sent while a vehicle charges.", "充電中に計量値を送る間隔。")),
				Setting.integer(SEED, 0, Integer.MAX_VALUE, "", "1", text("Seed", "乱数の種"),
						text("Another one has vehicles come at other times.", "変えると車両の到着時刻が変わります。")));
	}

	private static Setting number(String name, String minimum, String maximum, String unit, String value, LocalizedText title,
			LocalizedText help) {
		return new Setting(name, title, help, Setting.Type.NUMBER, false, Unit.of(unit), Optional.of(new BigDecimal(minimum)),
				Optional.of(new BigDecimal(maximum)), List.of(), value);
	}

	private static LocalizedText text(String english, String japanese) {
		return LocalizedText.of(english, japanese);
	}

	static PeerConfiguration of(Settings settings) throws DeviceException {
		int port = settings.integer(PORT);
		var host = settings.required(HOST);
		return new PeerConfiguration(settings.required(VERSION).equals("1.6") ? OcppVersion.V1_6 : OcppVersion.V2_0_1,
				settings.integer(CHARGE_POINTS), settings.integer(CONNECTORS), host, port == 0 ? freePort(host) : port, settings.flag(TLS),
				settings.required(IDENTITY), settings.text(PASSWORD), settings.text(TRUST), settings.integer(SPEED),
				new BigDecimal(settings.required(POWER)), settings.integer(PHASES), new BigDecimal(settings.required(VOLTAGE)),
				settings.integer(METER), settings.integer(SEED));
	}

	private static int freePort(String host) throws DeviceException {
		try (var socket = new ServerSocket(0, 1, InetAddress.getByName(host))) {
			return socket.getLocalPort();
		} catch (IOException unusable) {
			throw new DeviceException(DeviceException.Kind.CONFIGURATION,
					LocalizedText.of("Setting port: a free one can only be found for an address of this computer, not for " + host,
							"設定 port: " + host + " はこのコンピューターのアドレスではないため、空きポートを選べません"),
					unusable);
		}
	}

	/** Identity of one of the charge points, counted from 1. */
	String identity(int number) {
		return identity + number;
	}

	URI address(String identity) {
		return URI.create((tls ? "wss" : "ws") + "://" + host + ":" + port + "/ocpp/" + identity);
	}

	/** What the central system must be set to. */
	Map<String, String> adapterSettings() {
		var settings = new TreeMap<String, String>();
		settings.put(OcppSettings.BIND, host);
		settings.put(OcppSettings.PORT, String.valueOf(port));
		settings.put(OcppSettings.PROFILE, tls ? "2" : password.isPresent() ? "1" : "0");
		password.ifPresent(secret -> settings.put(OcppSettings.PASSWORDS, "*:" + secret));
		settings.put(OcppSettings.CHARGE_POINTS,
				IntStream.rangeClosed(1, chargePoints).mapToObj(this::identity).collect(Collectors.joining(",")));
		settings.put(OcppSettings.SAMPLING, String.valueOf(meterSeconds));
		settings.put(OcppSettings.PHASES, String.valueOf(phases));
		settings.put(OcppSettings.VOLTAGE, voltage.toPlainString());
		settings.put(OcppSettings.LARGEST_POWER, power.toPlainString());
		return settings;
	}

	@Override
	public String toString() {
		return version.number() + " " + chargePoints + " × " + connectors + " → " + address(identity);
	}
}
