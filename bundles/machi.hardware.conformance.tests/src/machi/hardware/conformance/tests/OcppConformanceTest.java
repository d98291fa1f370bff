package machi.hardware.conformance.tests;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

import machi.hardware.DeviceException;
import machi.hardware.HardwareAdapter;
import machi.hardware.conformance.FrameParser;
import machi.hardware.conformance.HardwareAdapterConformance;
import machi.hardware.ocpp.OcppAdapter;
import machi.hardware.ocpp.peer.ChargePointSimulator;
import machi.hardware.ocpp.rpc.Frame;
import machi.hardware.ocpp.rpc.FrameCodec;
import machi.hardware.ocpp.rpc.OcppVersion;
import machi.hardware.ocpp.rpc.PayloadRules;
import machi.hardware.ocpp.rpc.RpcException;
import machi.hardware.peer.PeerSimulator;
import machi.quantity.text.LocalizedText;

/** A charge point of version 1.6. */
@EnabledIfEnvironmentVariable(named = "MACHI_CONFORMANCE", matches = "full", disabledReason = "a second variant of the adapter; MACHI_CONFORMANCE=full runs it")
class OcppConformanceTest extends HardwareAdapterConformance {

	/** The version that is spoken. */
	protected OcppVersion version() {
		return OcppVersion.V1_6;
	}

	@Override
	protected HardwareAdapter adapter() {
		return new OcppAdapter();
	}

	@Override
	protected PeerSimulator peer() {
		return new ChargePointSimulator();
	}

	@Override
	protected Map<String, String> peerSettings() {
		// a reset is for the whole charge point: a second connector would be cut off by that of the first
		return Map.of("version", version().number(), "connectors", "1", "speed", "1", "meterInterval", "1");
	}

	@Override
	protected Optional<FrameParser> frameParser() {
		var codec = new FrameCodec(version(), 65536);
		var rules = new PayloadRules(version());
		return Optional.of(bytes -> {
			try {
				if (codec.parse(new String(bytes, StandardCharsets.UTF_8)) instanceof Frame.Call call) {
					rules.checkRequest(call.action(), call.payload());
				}
			} catch (RpcException malformed) {
				throw new DeviceException(DeviceException.Kind.PROTOCOL, LocalizedText.same(malformed.getMessage()));
			}
		});
	}

	@Override
	protected List<byte[]> frames() {
		var status = version() == OcppVersion.V1_6 ? "\"errorCode\":\"NoError\",\"status\":\"Available\""
				: "\"evseId\":1,\"connectorStatus\":\"Occupied\",\"timestamp\":\"2024-05-01T00:00:00Z\"";
		return List.of("[2,\"1\",\"Heartbeat\",{}]", "[2,\"2\",\"StatusNotification\",{\"connectorId\":1," + status + "}]",
				"[3,\"3\",{\"status\":\"Accepted\"}]", "[4,\"4\",\"GenericError\",\"\",{}]").stream()
				.map(text -> text.getBytes(StandardCharsets.UTF_8)).toList();
	}
}
