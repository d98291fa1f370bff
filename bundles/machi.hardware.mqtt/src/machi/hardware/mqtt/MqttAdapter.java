package machi.hardware.mqtt;

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

/** Connects sensors and gateways that publish to an MQTT broker. */
@Component(service = HardwareAdapter.class, scope = ServiceScope.PROTOTYPE, property = "adapter.id=mqtt")
public final class MqttAdapter implements HardwareAdapter {

	/** As in the configuration of a connection. */
	public static final String ID = "mqtt";

	private static final Timing TIMING = new Timing(Duration.ofSeconds(20), Duration.ZERO, Duration.ofSeconds(1), Duration.ofMinutes(1));
	private static final AdapterDescriptor DESCRIPTOR = new AdapterDescriptor(ID, "0.1.0",
			LocalizedText.of("MQTT and Sparkplug B", "MQTT・Sparkplug B"),
			LocalizedText.of("Sensors, meters and gateways that publish to an MQTT broker (3.1.1 or 5), by topic templates or Sparkplug B.",
					"MQTTブローカー(3.1.1・5)に送信するセンサー、メーター、ゲートウェイ。トピックのテンプレートまたは Sparkplug B に対応。"),
			MqttSettings.ALL, TIMING);

	private final Clock clock;

	/** Used by the platform. */
	@Activate
	public MqttAdapter() {
		this(Clock.systemUTC());
	}

	MqttAdapter(Clock clock) {
		this.clock = clock;
	}

	@Override
	public AdapterDescriptor descriptor() {
		return DESCRIPTOR;
	}

	@Override
	public DeviceConnection open(Settings settings, ConnectionEvents events) throws DeviceException, InterruptedException {
		var plan = ConnectionPlan.of(settings, events, clock);
		var connection = new MqttConnection(plan, events);
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
