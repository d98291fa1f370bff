package machi.hardware.mqtt;

import static machi.hardware.mqtt.MqttSettings.ACKNOWLEDGEMENT;
import static machi.hardware.mqtt.MqttSettings.CA;
import static machi.hardware.mqtt.MqttSettings.CLEAN_SESSION;
import static machi.hardware.mqtt.MqttSettings.CLIENT_CERTIFICATE;
import static machi.hardware.mqtt.MqttSettings.CLIENT_CERTIFICATE_PASSWORD;
import static machi.hardware.mqtt.MqttSettings.CLIENT_ID;
import static machi.hardware.mqtt.MqttSettings.FORMAT;
import static machi.hardware.mqtt.MqttSettings.GROUP;
import static machi.hardware.mqtt.MqttSettings.HOST;
import static machi.hardware.mqtt.MqttSettings.HOST_ID;
import static machi.hardware.mqtt.MqttSettings.MAXIMUM_PAYLOAD;
import static machi.hardware.mqtt.MqttSettings.PASSWORD;
import static machi.hardware.mqtt.MqttSettings.POINTS;
import static machi.hardware.mqtt.MqttSettings.PORT;
import static machi.hardware.mqtt.MqttSettings.QOS;
import static machi.hardware.mqtt.MqttSettings.SPARKPLUG;
import static machi.hardware.mqtt.MqttSettings.TIME_PATH;
import static machi.hardware.mqtt.MqttSettings.TLS;
import static machi.hardware.mqtt.MqttSettings.TOPICS;
import static machi.hardware.mqtt.MqttSettings.USER;
import static machi.hardware.mqtt.MqttSettings.VALUE_PATH;
import static machi.hardware.mqtt.MqttSettings.VERSION;
import static machi.hardware.mqtt.MqttSettings.ZONE;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import machi.hardware.ConnectionEvents;
import machi.hardware.DeviceException;
import machi.hardware.Settings;
import machi.hardware.mqtt.link.Dialect;
import machi.hardware.mqtt.link.LinkOptions;
import machi.hardware.mqtt.link.TlsMaterial;
import machi.hardware.mqtt.points.DeviceBook;
import machi.hardware.mqtt.points.JsonPath;
import machi.hardware.mqtt.points.PointTable;
import machi.hardware.mqtt.points.PointTableReader;
import machi.hardware.mqtt.points.TopicTemplate;
import machi.hardware.mqtt.sparkplug.SparkplugDialect;
import machi.hardware.mqtt.sparkplug.SparkplugReader;
import machi.hardware.mqtt.template.PayloadReader;
import machi.hardware.mqtt.template.TemplateDialect;
import machi.quantity.text.LocalizedText;

/**
 * A connection as its settings want it.
 *
 * @param table what the points mean, with the lines of the file that were left out
 */
record ConnectionPlan(LinkOptions link, int qos, PointTable table, DeviceBook book, Dialect dialect) {

	private static final int TLS_PORT = 8883;
	private static final int PLAIN_PORT = 1883;

	static ConnectionPlan of(Settings settings, ConnectionEvents events, Clock clock) throws DeviceException {
		boolean sparkplug = settings.required(FORMAT).equals(SPARKPLUG);
		var points = file(settings, POINTS);
		var table = points.isPresent() ? PointTableReader.read(points.get(), !sparkplug) : PointTable.none();
		var book = new DeviceBook(events);
		var dialect = sparkplug ? sparkplug(settings, table, book, events, clock) : template(settings, table, book, events, clock);
		return new ConnectionPlan(link(settings, dialect), settings.integer(QOS), table, book, dialect);
	}

	private static LinkOptions link(Settings settings, Dialect dialect) throws DeviceException {
		var host = settings.required(HOST);
		boolean encrypted = switch (settings.required(TLS)) {
		case "on" -> true;
		case "off" -> false;
		default -> !isLoopback(host);
		};
		var tls = encrypted ? Optional.of(TlsMaterial.of(file(settings, CA), file(settings, CLIENT_CERTIFICATE),
				settings.text(CLIENT_CERTIFICATE_PASSWORD))) : Optional.<TlsMaterial>empty();
		boolean clean = settings.flag(CLEAN_SESSION);
		var id = settings.text(CLIENT_ID);
		if (!clean && id.isEmpty()) {
			throw wrong(CLIENT_ID, "a client id is needed to keep a session", "セッションを保持するにはクライアントIDが必要です");
		}
		if (settings.text(PASSWORD).isPresent() && settings.text(USER).isEmpty()) {
			throw wrong(USER, "a user is needed with a password", "パスワードを使うにはユーザー名が必要です");
		}
		int port = settings.text(PORT).isPresent() ? settings.integer(PORT) : encrypted ? TLS_PORT : PLAIN_PORT;
		if (port == 0) {
			throw wrong(PORT, "a port of 1 to 65535 was expected", "1〜65535 のポートが必要です");
		}
		return new LinkOptions(settings.required(VERSION).equals("5"), host, port, tls, settings.text(USER), settings.text(PASSWORD),
				id.orElseGet(() -> "machi-" + UUID.randomUUID().toString().substring(0, 13)), clean, settings.integer(MAXIMUM_PAYLOAD),
				dialect.will());
	}

	/** Names of this computer: what is sent there does not leave it. */
	private static boolean isLoopback(String host) {
		return host.equalsIgnoreCase("localhost") || host.matches("127(\\.\\d{1,3}){3}") || host.equals("::1") || host.equals("[::1]");
	}

	private static Dialect sparkplug(Settings settings, PointTable table, DeviceBook book, ConnectionEvents events, Clock clock)
			throws DeviceException {
		for (var name : List.of(GROUP, HOST_ID)) {
			var text = settings.text(name).orElse("");
			if (text.contains("/") || text.contains("#") || text.contains("+") && !(name.equals(GROUP) && text.equals("+"))) {
				throw wrong(name, "a name without /, + and # was expected", "/、+、# を含まない名前が必要です");
			}
		}
		return new SparkplugDialect(settings.required(GROUP), settings.text(HOST_ID), table,
				new SparkplugReader(settings.integer(MAXIMUM_PAYLOAD)), book, events,
				Duration.ofSeconds(settings.integer(ACKNOWLEDGEMENT)), clock);
	}

	private static Dialect template(Settings settings, PointTable table, DeviceBook book, ConnectionEvents events, Clock clock)
			throws DeviceException {
		var templates = new ArrayList<TopicTemplate>();
		for (var text : settings.required(TOPICS).split("\\s+")) {
			try {
				templates.add(TopicTemplate.of(text));
			} catch (IllegalArgumentException wrong) {
				throw wrong(TOPICS, text + ": " + wrong.getMessage(), "テンプレートが正しくありません: " + text);
			}
			if (!templates.get(templates.size() - 1).has("device")) {
				throw wrong(TOPICS, text + ": a level {device} is needed", text + ": {device} が必要です");
			}
		}
		boolean named = templates.stream().allMatch(template -> template.has("point"));
		var value = path(VALUE_PATH, settings.text(VALUE_PATH).orElse(named ? "$.value" : "$.{point}"));
		var time = path(TIME_PATH, settings.required(TIME_PATH));
		var reader = new PayloadReader(table, value, time, zone(settings.required(ZONE)), settings.integer(MAXIMUM_PAYLOAD));
		return new TemplateDialect(templates, table, reader, book, events, Duration.ofSeconds(settings.integer(ACKNOWLEDGEMENT)), clock);
	}

	private static JsonPath path(String setting, String text) throws DeviceException {
		try {
			return JsonPath.of(text);
		} catch (IllegalArgumentException wrong) {
			throw wrong(setting, wrong.getMessage(), "パスが正しくありません: " + text);
		}
	}

	private static ZoneId zone(String text) throws DeviceException {
		try {
			return ZoneId.of(text);
		} catch (DateTimeException unknown) {
			throw wrong(ZONE, "a time zone such as Asia/Tokyo was expected, not " + text, "Asia/Tokyo のようなタイムゾーンが必要です: " + text);
		}
	}

	private static Optional<Path> file(Settings settings, String name) throws DeviceException {
		try {
			return settings.text(name).map(Path::of);
		} catch (InvalidPathException wrong) {
			throw wrong(name, "the name of a file was expected", "ファイル名が必要です");
		}
	}

	private static DeviceException wrong(String setting, String english, String japanese) {
		return new DeviceException(DeviceException.Kind.CONFIGURATION,
				LocalizedText.of("Setting " + setting + ": " + english, "設定 " + setting + ": " + japanese));
	}
}
