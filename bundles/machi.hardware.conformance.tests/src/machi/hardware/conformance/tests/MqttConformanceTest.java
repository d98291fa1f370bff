package machi.hardware.conformance.tests;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import machi.hardware.HardwareAdapter;
import machi.hardware.conformance.FrameParser;
import machi.hardware.conformance.HardwareAdapterConformance;
import machi.hardware.mqtt.MqttAdapter;
import machi.hardware.mqtt.peer.MqttSensorField;
import machi.hardware.mqtt.points.JsonPath;
import machi.hardware.mqtt.points.PointTable;
import machi.hardware.mqtt.template.PayloadReader;
import machi.hardware.peer.PeerSimulator;

/** MQTT by topic templates against the simulated field, by the rules for all adapters. A frame is a payload. */
class MqttConformanceTest extends HardwareAdapterConformance {

	@Override
	protected HardwareAdapter adapter() {
		return new MqttAdapter();
	}

	@Override
	protected PeerSimulator peer() {
		return new MqttSensorField();
	}

	@Override
	protected Optional<FrameParser> frameParser() {
		var reader = new PayloadReader(PointTable.none(), JsonPath.of("$.{point}"), JsonPath.of("$.time"), ZoneId.of("Asia/Tokyo"), 4096);
		return Optional.of(bytes -> reader.read("town/a", bytes, "a", Optional.empty()));
	}

	@Override
	protected List<byte[]> frames() {
		return Stream.of("{\"water-level\":1.25,\"time\":\"2026-04-01T09:00:00+09:00\"}", "{\"rainfall\":null,\"on\":true}", "{\"a\":\"1e3\"}")
				.map(text -> text.getBytes(StandardCharsets.UTF_8)).toList();
	}
}
