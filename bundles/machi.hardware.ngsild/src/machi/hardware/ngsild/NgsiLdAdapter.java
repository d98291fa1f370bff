package machi.hardware.ngsild;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ServiceScope;

import machi.hardware.AdapterDescriptor;
import machi.hardware.ConnectionEvents;
import machi.hardware.DeviceConnection;
import machi.hardware.DeviceException;
import machi.hardware.HardwareAdapter;
import machi.hardware.Settings;
import machi.hardware.Timing;
import machi.quantity.text.LocalizedText;

/** Connects a city platform that speaks NGSI-LD. */
@Component(service = HardwareAdapter.class, scope = ServiceScope.PROTOTYPE, property = "adapter.id=ngsild")
public final class NgsiLdAdapter implements HardwareAdapter {

	/** As in the configuration of a connection. */
	public static final String ID = "ngsild";

	private static final Timing TIMING = new Timing(Duration.ofSeconds(30), Duration.ZERO, Duration.ofSeconds(2), Duration.ofMinutes(5));
	private static final AdapterDescriptor DESCRIPTOR = new AdapterDescriptor(ID, "0.1.0",
			LocalizedText.of("City platform (NGSI-LD)", "都市OS (NGSI-LD)"),
			LocalizedText.of("Reads entities of a city platform such as FIWARE Orion-LD, and publishes to it what the town's devices measure.",
					"FIWARE Orion-LD などの都市OSのエンティティを読み込み、まちのデバイスの計測値を送信します。"),
			NgsiLdSettings.ALL, TIMING);

	/** Used by the platform. */
	@Activate
	public NgsiLdAdapter() {
		// nothing to prepare
	}

	@Override
	public AdapterDescriptor descriptor() {
		return DESCRIPTOR;
	}

	@Override
	public DeviceConnection open(Settings settings, ConnectionEvents events) throws DeviceException, InterruptedException {
		var connection = new NgsiLdConnection(ConnectionPlan.of(settings), events, Clock.systemUTC());
		try {
			connection.begin();
			return connection;
		} catch (DeviceException | InterruptedException | RuntimeException failed) {
			connection.close();
			throw failed;
		}
	}

	/** The settings as a test or program writes them, checked. */
	public static Settings settings(Map<String, String> texts) throws DeviceException {
		return Settings.of(DESCRIPTOR.settings(), texts);
	}
}
