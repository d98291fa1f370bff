package machi.hardware.mqtt.peer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;

import machi.hardware.DeviceException;
import machi.hardware.Settings;
import machi.hardware.mqtt.MqttAdapter;
import machi.hardware.mqtt.MqttSettings;
import machi.hardware.mqtt.link.LinkOptions;
import machi.hardware.mqtt.link.MqttLink;
import machi.hardware.peer.Disturbance;
import machi.hardware.peer.RunningPeer;
import machi.quantity.text.LocalizedText;

/** A broker, a gateway that publishes for all stations, and the relay through which the world sees them. */
final class RunningField implements RunningPeer {

	private static final Duration LIMIT = Duration.ofSeconds(10);
	private static final int ATTEMPTS = 3;
	private static final int FLOOD = 1000;
	private static final int LARGEST_COMMAND = 64 * 1024;
	private static final long SEED = 20;

	private final Settings settings;
	private final InetAddress address;
	private final boolean sparkplug;
	private final Clock clock = Clock.systemUTC();
	private final EmbeddedBroker broker;
	private final Relay relay;
	private final Path table;
	private final SensorField field;
	private final FieldVoice voice;
	private final Optional<EmbeddedBroker.Login> login;
	private final Thread thread;
	private volatile MqttLink link;
	private volatile boolean lost;
	private volatile Disturbance disturbance = Disturbance.NONE;
	private volatile boolean closed;

	RunningField(Settings settings, InetAddress address) throws IOException, DeviceException {
		this.settings = settings;
		this.address = address;
		this.sparkplug = settings.required(MqttSensorField.FORMAT).equals(MqttSettings.SPARKPLUG);
		this.login = settings.text(MqttSensorField.USER)
				.map(user -> new EmbeddedBroker.Login(user, settings.text(MqttSensorField.PASSWORD).orElse("")));
		this.broker = new EmbeddedBroker(login);
		Relay opened = null;
		Path written = null;
		try {
			opened = new Relay(address, settings.integer(MqttSensorField.PORT), broker.port());
			written = Files.createTempFile("machi-mqtt-points", ".csv");
			Files.writeString(written, JsonVoice.pointTable());
			this.relay = opened;
			this.table = written;
			this.field = new SensorField(settings.integer(MqttSensorField.STATIONS), settings.integer(MqttSensorField.SPEED),
					settings.flag(MqttSensorField.STORM), SEED, clock.instant(), ZoneId.systemDefault());
			this.voice = sparkplug ? new SparkplugVoice(field, clock.millis() / 1000 % 256) : new JsonVoice(field);
			this.link = connectPatiently();
		} catch (IOException | DeviceException | RuntimeException failed) {
			if (opened != null) {
				opened.close();
			}
			if (written != null) {
				Files.deleteIfExists(written);
			}
			broker.close();
			throw failed;
		}
		this.thread = Thread.ofPlatform().daemon().name("mqtt sensor field " + relay.port()).start(this::run);
	}

	/** The broker now and then drops a client in the moments after it has started. */
	private MqttLink connectPatiently() throws DeviceException {
		for (int attempt = 1;; attempt++) {
			try {
				return connect();
			} catch (DeviceException dropped) {
				if (attempt == ATTEMPTS || Thread.currentThread().isInterrupted()) {
					throw dropped;
				}
			}
		}
	}

	private MqttLink connect() throws DeviceException {
		lost = false;
		var options = new LinkOptions(false, InetAddress.getLoopbackAddress().getHostAddress(), broker.port(), Optional.empty(),
				login.map(EmbeddedBroker.Login::user), login.map(EmbeddedBroker.Login::password), "sensor-field", true, LARGEST_COMMAND,
				voice.will());
		var holder = new AtomicReference<MqttLink>();
		var opened = new MqttLink(options, message -> voice.hear(holder.get(), message, clock.instant()), reason -> lost = true);
		holder.set(opened);
		try {
			opened.connect(LIMIT);
			opened.subscribe(voice.filters(), 1, LIMIT);
			voice.introduce(opened, clock.instant());
			return opened;
		} catch (InterruptedException stop) {
			opened.close();
			Thread.currentThread().interrupt();
			throw new DeviceException(DeviceException.Kind.UNREACHABLE, LocalizedText.of("The start was interrupted", "起動が中断されました"), stop);
		} catch (DeviceException failed) {
			opened.close();
			lost = true;
			throw failed;
		}
	}

	private void run() {
		int interval = settings.integer(MqttSensorField.INTERVAL);
		while (!closed) {
			try {
				Thread.sleep(disturbance == Disturbance.FLOOD ? Math.max(1, interval / FLOOD) : interval);
				if (lost) {
					link.close();
					link = connect();
				}
				field.step(clock.instant());
				voice.tell(link, clock.instant());
			} catch (DeviceException notSent) {
				// the next turn tries again
			} catch (InterruptedException stop) {
				return;
			}
		}
	}

	@Override
	public String adapter() {
		return MqttAdapter.ID;
	}

	@Override
	public Map<String, String> adapterSettings() {
		var values = new TreeMap<String, String>();
		values.put(MqttSettings.HOST, address.isAnyLocalAddress() ? "127.0.0.1" : address.getHostAddress());
		values.put(MqttSettings.PORT, Integer.toString(relay.port()));
		values.put(MqttSettings.VERSION, "3.1.1");
		values.put(MqttSettings.TLS, "off");
		values.put(MqttSettings.FORMAT, settings.required(MqttSensorField.FORMAT));
		if (sparkplug) {
			values.put(MqttSettings.GROUP, SparkplugVoice.GROUP);
		} else {
			values.put(MqttSettings.POINTS, table.toString());
		}
		settings.text(MqttSensorField.USER).ifPresent(user -> values.put(MqttSettings.USER, user));
		settings.text(MqttSensorField.PASSWORD).ifPresent(password -> values.put(MqttSettings.PASSWORD, password));
		return values;
	}

	@Override
	public LocalizedText description() {
		var place = address.getHostAddress() + ":" + relay.port();
		var format = sparkplug ? "Sparkplug B" : "JSON";
		int stations = field.stations().size();
		return LocalizedText.of("MQTT broker at " + place + " with " + stations + " stations, " + format,
				"MQTTブローカー " + place + "、観測点 " + stations + "、" + format);
	}

	@Override
	public void disturb(Disturbance next) {
		disturbance = next;
		try {
			relay.disturb(next);
		} catch (IOException taken) {
			throw new UncheckedIOException(taken);
		}
	}

	@Override
	public void close() {
		if (closed) {
			return;
		}
		closed = true;
		thread.interrupt();
		boolean interrupted = false;
		try {
			thread.join(LIMIT.toMillis());
		} catch (InterruptedException stop) {
			interrupted = true;
		}
		relay.close();
		link.close();
		broker.close();
		try {
			Files.deleteIfExists(table);
		} catch (IOException left) {
			table.toFile().deleteOnExit();
		}
		if (interrupted) {
			Thread.currentThread().interrupt();
		}
	}
}
