package machi.hardware.conformance.tests;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import machi.hardware.HardwareAdapter;
import machi.hardware.conformance.FrameParser;
import machi.hardware.conformance.HardwareAdapterConformance;
import machi.hardware.ngsild.NgsiLdAdapter;
import machi.hardware.ngsild.entity.EntityReader;
import machi.hardware.ngsild.http.Json;
import machi.hardware.ngsild.peer.NgsiLdBroker;
import machi.hardware.peer.PeerSimulator;

/** The city platform by notifications, by the rules for all adapters. A frame is an entity. */
class NgsiLdConformanceTest extends HardwareAdapterConformance {

	@Override
	protected HardwareAdapter adapter() {
		return new NgsiLdAdapter();
	}

	@Override
	protected PeerSimulator peer() {
		return new NgsiLdBroker();
	}

	@Override
	protected Optional<FrameParser> frameParser() {
		var json = new Json();
		var reader = new EntityReader(Duration.ZERO, Clock.systemUTC());
		return Optional.of(bytes -> reader.read(json.read("entity", bytes)));
	}

	@Override
	protected List<byte[]> frames() {
		return Stream.of("""
				{"id":"urn:a","type":"WeatherObserved","temperature":{"type":"Property","value":18.5,"unitCode":"CEL"}}""", """
				{"id":"urn:b","type":"FloodMonitoring","currentLevel":{"type":"Property","value":1,"observedAt":"2026-04-01T00:00:00Z"}}""")
				.map(text -> text.getBytes(StandardCharsets.UTF_8)).toList();
	}
}
