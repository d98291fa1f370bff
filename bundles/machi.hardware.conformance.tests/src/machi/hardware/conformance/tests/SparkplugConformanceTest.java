package machi.hardware.conformance.tests;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

import machi.hardware.conformance.FrameParser;
import machi.hardware.mqtt.sparkplug.Metric;
import machi.hardware.mqtt.sparkplug.SparkplugPayload;
import machi.hardware.mqtt.sparkplug.SparkplugReader;
import machi.hardware.mqtt.sparkplug.SparkplugType;
import machi.hardware.mqtt.sparkplug.SparkplugWriter;

/** Sparkplug B against the simulated field, by the rules for all adapters. A frame is a payload. */
@EnabledIfEnvironmentVariable(named = "MACHI_CONFORMANCE", matches = "full", disabledReason = "a second variant of the adapter; MACHI_CONFORMANCE=full runs it")
class SparkplugConformanceTest extends MqttConformanceTest {

	@Override
	protected Map<String, String> peerSettings() {
		return Map.of("format", "sparkplug");
	}

	@Override
	protected Optional<FrameParser> frameParser() {
		var reader = new SparkplugReader(8192);
		return Optional.of(bytes -> reader.read("spBv1.0/g/NDATA/n", bytes));
	}

	@Override
	protected List<byte[]> frames() {
		var birth = new SparkplugPayload(OptionalLong.of(1), OptionalLong.of(0),
				List.of(Metric.declared("bdSeq", -1, SparkplugType.INT64, 7, 1, ""), Metric.declared("power", 1, SparkplugType.DOUBLE, 3.5, 1, "kW")));
		var data = new SparkplugPayload(OptionalLong.of(2), OptionalLong.of(1),
				List.of(Metric.changed(1, SparkplugType.DOUBLE, 4.5, 2), Metric.changed(2, SparkplugType.UINT8, Double.NaN, 2)));
		return List.of(SparkplugWriter.write(birth), SparkplugWriter.write(data));
	}
}
