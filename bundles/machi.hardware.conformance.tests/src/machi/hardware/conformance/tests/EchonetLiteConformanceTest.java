package machi.hardware.conformance.tests;

import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import machi.hardware.HardwareAdapter;
import machi.hardware.conformance.FrameParser;
import machi.hardware.conformance.HardwareAdapterConformance;
import machi.hardware.echonetlite.EchonetLiteAdapter;
import machi.hardware.echonetlite.frame.Frame;
import machi.hardware.echonetlite.peer.HousesSimulator;
import machi.hardware.peer.PeerSimulator;
import machi.hardware.peer.RunningPeer;

/** The ECHONET Lite adapter passes the kit with a house in the evening, when the vehicle is there. */
class EchonetLiteConformanceTest extends HardwareAdapterConformance {

	@Override
	protected HardwareAdapter adapter() {
		return new EchonetLiteAdapter();
	}

	@Override
	protected PeerSimulator peer() {
		return new HousesSimulator();
	}

	@Override
	protected Map<String, String> peerSettings() {
		return Map.of("hour", "19");
	}

	@Override
	protected Map<String, String> connectionSettings(RunningPeer running) {
		var settings = new HashMap<>(running.adapterSettings());
		settings.put("answerSeconds", "3");
		settings.put("repeatSeconds", "1");
		settings.put("discoverySeconds", "3");
		return settings;
	}

	@Override
	protected Optional<FrameParser> frameParser() {
		return Optional.of(Frame::parse);
	}

	@Override
	protected List<byte[]> frames() {
		return Stream.of("1081000102880105ff017201e704000003a0", "1081000705ff010288016e01e5010201e200",
				"10810046027d0205ff017203800130e40109e60104", "108100010ef0010ef0017301d50401027d01",
				"1081000205ff01027d016102da0142eb04000009c4", "10810002027d0105ff015102da00eb04000009c4", "10820001cafe")
				.map(HexFormat.of()::parseHex).toList();
	}
}
