package machi.hardware.conformance.tests;

import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import machi.hardware.DeviceException;
import machi.hardware.HardwareAdapter;
import machi.hardware.conformance.FrameParser;
import machi.hardware.conformance.HardwareAdapterConformance;
import machi.hardware.modbus.ModbusAdapter;
import machi.hardware.modbus.peer.SunSpecPeer;
import machi.hardware.modbus.wire.Frames;
import machi.hardware.modbus.wire.RegisterTable;
import machi.hardware.modbus.wire.Request;
import machi.hardware.modbus.wire.RequestRefusedException;
import machi.hardware.peer.PeerSimulator;

/** The Modbus adapter against the simulated SunSpec site, by the rules for all adapters. */
class ModbusConformanceTest extends HardwareAdapterConformance {

	/** What is asked, by function code. */
	private static final Map<Integer, Request> ASKED = Map.of(1, Request.read(0x11, RegisterTable.COIL, 19, 19), 2,
			Request.read(0x11, RegisterTable.DISCRETE_INPUT, 196, 22), 3, Request.read(0x11, RegisterTable.HOLDING, 107, 3), 4,
			Request.read(0x11, RegisterTable.INPUT, 8, 1), 5, Request.write(0x11, RegisterTable.COIL, 172, 1), 16,
			Request.write(0x11, RegisterTable.HOLDING, 1, 10, 258));

	@Override
	protected HardwareAdapter adapter() {
		return new ModbusAdapter();
	}

	@Override
	protected PeerSimulator peer() {
		return new SunSpecPeer();
	}

	@Override
	protected Optional<FrameParser> frameParser() {
		return Optional.of(ModbusConformanceTest::parse);
	}

	private static void parse(byte[] frame) throws DeviceException {
		int function = frame.length > 7 ? frame[7] & 0x7F : 3;
		try {
			Frames.values(frame, ASKED.getOrDefault(function, ASKED.get(3)));
		} catch (RequestRefusedException understood) {
			// an exception code is an answer
		}
	}

	/** Answers of MODBUS Application Protocol 1.1b3, section 6, and an exception. */
	@Override
	protected List<byte[]> frames() {
		return Stream.of("000100000006110103CD6B05", "000100000006110203ACDB35", "000100000009110306022B00000064",
				"000100000005110402000A", "000100000006110500ACFF00", "000100000006111000010002", "000100000003118302")
				.map(HexFormat.of()::parseHex).toList();
	}
}
