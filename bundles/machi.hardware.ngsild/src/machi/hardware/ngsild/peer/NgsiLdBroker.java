package machi.hardware.ngsild.peer;

import java.io.IOException;
import java.net.InetAddress;
import java.util.List;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

import machi.hardware.DeviceException;
import machi.hardware.Setting;
import machi.hardware.Setting.Type;
import machi.hardware.Settings;
import machi.hardware.ngsild.NgsiLdSettings;
import machi.hardware.peer.PeerSimulator;
import machi.hardware.peer.RunningPeer;
import machi.quantity.text.LocalizedText;

/** A city platform to try with: a context broker with weather stations and river gauges. */
@Component(service = PeerSimulator.class)
public final class NgsiLdBroker implements PeerSimulator {

	/** As in {@code machi device simulate}. */
	public static final String ID = "ngsi-ld-broker";

	static final String ADDRESS = "address";
	static final String PORT = "port";
	static final String DELIVERY = "delivery";
	static final String STATIONS = "stations";
	static final String INTERVAL = "interval";
	static final String STORM = "storm";
	static final String TOKEN = "token";

	private static final List<Setting> SETTINGS = List.of(
			Setting.of(ADDRESS, Type.HOST, false, "127.0.0.1", text("Address", "アドレス"), text("Where the broker listens.", "待ち受けるアドレス。")),
			Setting.of(PORT, Type.PORT, false, "0", text("Port", "ポート"), text("0 lets the system choose.", "0 の場合は自動で選びます。")),
			Setting.choice(DELIVERY, List.of(NgsiLdSettings.NOTIFICATION, NgsiLdSettings.POLLING), text("Delivery", "受信方法"),
					text("How the adapter is to get values.", "アダプターが値を受け取る方法。")),
			Setting.integer(STATIONS, 1, 1000, "", "2", text("Stations", "観測点数"), text("Weather stations, and as many river gauges.", "気象観測点の数。水位計も同数。")),
			Setting.integer(INTERVAL, 50, 60_000, "ms", "1000", text("Interval", "更新間隔"), text("Between two values of a station.", "各観測点の更新間隔。")),
			Setting.of(STORM, Type.BOOLEAN, false, "false", text("Storm", "豪雨"), text("Begins with six hours of rain.", "6時間の豪雨から始めます。")),
			Setting.of(TOKEN, Type.SECRET, false, "", text("Token", "トークン"), text("Bearer token that the broker asks for.",
					"ブローカーが求めるベアラートークン。")));

	/** Used by the platform. */
	@Activate
	public NgsiLdBroker() {
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
		return text("City platform (NGSI-LD) with weather and river stations", "気象・水位観測点のある都市OS (NGSI-LD)");
	}

	@Override
	public List<Setting> settings() {
		return SETTINGS;
	}

	@Override
	public RunningPeer start(Settings settings) throws DeviceException {
		try {
			return new RunningBroker(settings, InetAddress.getByName(settings.required(ADDRESS)));
		} catch (IOException taken) {
			throw new DeviceException(DeviceException.Kind.UNREACHABLE,
					text("The broker cannot listen at " + settings.required(ADDRESS) + ":" + settings.required(PORT),
							"ブローカーは " + settings.required(ADDRESS) + ":" + settings.required(PORT) + " で待ち受けできません"),
					taken);
		}
	}

	/** Subscriptions that a peer of this kind has now. */
	public static List<String> subscriptions(RunningPeer peer) {
		return ((RunningBroker) peer).subscriptions();
	}
}
