package machi.hardware.mqtt.peer;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import machi.hardware.DeviceException;
import machi.hardware.mqtt.link.Message;
import machi.hardware.mqtt.link.MqttLink;
import machi.hardware.mqtt.link.Will;
import machi.hardware.mqtt.peer.Station.Sensor;
import machi.hardware.mqtt.sparkplug.Metric;
import machi.hardware.mqtt.sparkplug.SparkplugPayload;
import machi.hardware.mqtt.sparkplug.SparkplugReader;
import machi.hardware.mqtt.sparkplug.SparkplugTopic;
import machi.hardware.mqtt.sparkplug.SparkplugTopic.Kind;
import machi.hardware.mqtt.sparkplug.SparkplugType;
import machi.hardware.mqtt.sparkplug.SparkplugWriter;

/** Sparkplug B: one edge node, each station a device, data by alias. */
final class SparkplugVoice implements FieldVoice {

	static final String GROUP = "town";
	private static final String NODE = "field";
	private static final String REBIRTH = "Node Control/Rebirth";
	private static final Duration LIMIT = Duration.ofSeconds(5);
	private static final Duration USUAL = Duration.ofHours(12);
	private static final int LARGEST_COMMAND = 10_000;
	private static final int ALIASES_PER_STATION = 16;
	private static final int SEQUENCE = 256;

	private final SensorField field;
	private final long session;
	private final SparkplugReader reader = new SparkplugReader(LARGEST_COMMAND);
	private int sequence;
	private boolean rebirth;

	/** @param session number of this life of the node (bdSeq), 0 to 255 */
	SparkplugVoice(SensorField field, long session) {
		this.field = field;
		this.session = session;
	}

	@Override
	public List<String> filters() {
		return List.of(topic(Kind.NCMD, Optional.empty()), SparkplugTopic.NAMESPACE + "/" + GROUP + "/" + Kind.DCMD + "/" + NODE + "/+");
	}

	@Override
	public Optional<Will> will() {
		var death = new SparkplugPayload(OptionalLong.empty(), OptionalLong.empty(), List.of(sessionMetric(0)));
		return Optional.of(new Will(topic(Kind.NDEATH, Optional.empty()), SparkplugWriter.write(death), 1, false));
	}

	private Metric sessionMetric(long now) {
		return Metric.declared("bdSeq", -1, SparkplugType.INT64, session, now, "");
	}

	@Override
	public synchronized void introduce(MqttLink link, Instant now) throws DeviceException, InterruptedException {
		sequence = 0;
		rebirth = false;
		long millis = now.toEpochMilli();
		send(link, Kind.NBIRTH, Optional.empty(), millis,
				List.of(sessionMetric(millis), Metric.declared(REBIRTH, -1, SparkplugType.BOOLEAN, 0, millis, "")));
		int index = 0;
		for (var station : field.stations()) {
			send(link, Kind.DBIRTH, Optional.of(station.name()), millis, metrics(station, index++, millis, true));
		}
	}

	@Override
	public synchronized void tell(MqttLink link, Instant now) throws DeviceException, InterruptedException {
		if (rebirth) {
			introduce(link, now);
		}
		int index = 0;
		for (var station : field.stations()) {
			send(link, Kind.DDATA, Optional.of(station.name()), now.toEpochMilli(),
					metrics(station, index++, now.toEpochMilli(), false));
		}
	}

	private static List<Metric> metrics(Station station, int index, long now, boolean birth) {
		var metrics = new ArrayList<Metric>();
		long alias = (long) index * ALIASES_PER_STATION;
		for (Sensor sensor : station.sensors()) {
			double value = sensor.value().getAsDouble();
			metrics.add(birth ? Metric.declared(sensor.point(), alias, SparkplugType.DOUBLE, value, now, sensor.unit())
					: Metric.changed(alias, SparkplugType.DOUBLE, value, now));
			alias++;
		}
		if (station.lights().isPresent()) {
			double on = station.lights().get().isOn() ? 1 : 0;
			metrics.add(birth ? Metric.declared(SensorField.SWITCH, alias, SparkplugType.BOOLEAN, on, now, "")
					: Metric.changed(alias, SparkplugType.BOOLEAN, on, now));
		}
		return metrics;
	}

	private void send(MqttLink link, Kind kind, Optional<String> device, long now, List<Metric> metrics)
			throws DeviceException, InterruptedException {
		var payload = new SparkplugPayload(OptionalLong.of(now), OptionalLong.of(sequence), metrics);
		sequence = (sequence + 1) % SEQUENCE;
		link.publish(topic(kind, device), SparkplugWriter.write(payload), 0, false, LIMIT);
	}

	private static String topic(Kind kind, Optional<String> device) {
		return new SparkplugTopic(GROUP, kind, NODE, device).toString();
	}

	@Override
	public void hear(MqttLink link, Message message, Instant now) {
		try {
			var payload = reader.read(message.topic(), message.payload());
			if (payload.metric(REBIRTH).flatMap(metric -> Optional.of(metric.number().orElse(0) != 0)).orElse(false)) {
				askForRebirth();
			}
			var device = message.topic().substring(message.topic().lastIndexOf('/') + 1);
			var told = payload.metric(SensorField.SWITCH);
			if (told.isPresent() && told.get().number().isPresent()) {
				field.stations().stream().filter(station -> station.name().equals(device)).map(Station::lights)
						.flatMap(Optional::stream).forEach(lights -> lights.tell(told.get().number().getAsDouble() != 0, now.plus(USUAL)));
			}
		} catch (DeviceException notUnderstood) {
			// as real nodes do, what is not understood is left alone
		}
	}

	private synchronized void askForRebirth() {
		rebirth = true;
	}
}
