package machi.hardware.mqtt.peer;

import java.io.IOException;
import java.net.InetAddress;
import java.util.List;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

import machi.hardware.DeviceException;
import machi.hardware.Setting;
import machi.hardware.Setting.Type;
import machi.hardware.Settings;
import machi.hardware.mqtt.MqttSettings;
import machi.hardware.peer.PeerSimulator;
import machi.hardware.peer.RunningPeer;
import machi.quantity.text.LocalizedText;

/** Rain gauges, rivers, slopes and street lights around an MQTT broker. */
@Component(service = PeerSimulator.class)
public final class MqttSensorField implements PeerSimulator {

	/** As in {@code machi device simulate}. */
	public static final String ID = "mqtt-sensor-field";

	static final String ADDRESS = "address";
	static final String PORT = "port";
	static final String FORMAT = "format";
	static final String STORM = "storm";
	static final String STATIONS = "stations";
	static final String SPEED = "speed";
	static final String INTERVAL = "interval";
	static final String USER = "user";
	static final String PASSWORD = "password";

	private static final List<Setting> SETTINGS = List.of(
			Setting.of(ADDRESS, Type.HOST, false, "127.0.0.1", text("Address", "アドレス"),
					text("Where the broker listens.", "ブローカーが待ち受けるアドレス。")),
			Setting.of(PORT, Type.PORT, false, "0", text("Port", "ポート"), text("0 lets the system choose.", "0 の場合は自動で選びます。")),
			Setting.choice(FORMAT, List.of(MqttSettings.TEMPLATE, MqttSettings.SPARKPLUG), text("Format", "形式"),
					text("Plain JSON, or Sparkplug B.", "通常のJSON、または Sparkplug B。")),
			Setting.of(STORM, Type.BOOLEAN, false, "false", text("Storm", "豪雨"),
					text("Begins with a storm: six hours of rain, up to 60 mm/h.", "最大 60 mm/h、6時間の豪雨から始めます。")),
			Setting.integer(STATIONS, 1, 1000, "", "3", text("Stations of each kind", "種類ごとの観測点数"),
					text("Rain gauges, rivers, slopes and street lights.", "雨量計、河川、斜面、街路灯の数。")),
			Setting.integer(SPEED, 1, 3600, "", "60", text("Speed", "速度"),
					text("How much faster than the clock weather and water run; meters count real time.",
							"天候と水の進む速さの倍率。メーターは実時間で積算します。")),
			Setting.integer(INTERVAL, 100, 60_000, "ms", "1000", text("Interval", "送信間隔"), text("Between two messages of a sensor.",
					"各センサーの送信間隔。")),
			Setting.of(USER, Type.TEXT, false, "", text("User", "ユーザー名"), text("When the broker shall ask for a login.",
					"ログインを求める場合のユーザー名。")),
			Setting.of(PASSWORD, Type.SECRET, false, "", text("Password", "パスワード"), text("Of that user.", "そのユーザーのパスワード。")));

	/** Used by the platform. */
	@Activate
	public MqttSensorField() {
		// nothing to prepare
	}

	private static LocalizedText text(String english, String japanese) {
		return LocalizedText.of(english, japanese);
	}

	@Override
	public String id() {
		return ID;
	}

	@Override
	public LocalizedText title() {
		return text("MQTT sensor field: rain, rivers, slopes and street lights", "MQTTセンサー群: 雨量、河川、斜面、街路灯");
	}

	@Override
	public List<Setting> settings() {
		return SETTINGS;
	}

	@Override
	public RunningPeer start(Settings settings) throws DeviceException {
		try {
			return new RunningField(settings, InetAddress.getByName(settings.required(ADDRESS)));
		} catch (IOException taken) {
			throw new DeviceException(DeviceException.Kind.UNREACHABLE,
					text("The broker cannot listen at " + settings.required(ADDRESS) + ":" + settings.required(PORT),
							"ブローカーは " + settings.required(ADDRESS) + ":" + settings.required(PORT) + " で待ち受けできません"),
					taken);
		}
	}
}
