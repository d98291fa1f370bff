package machi.hardware.tests.conformance;

import machi.hardware.HardwareAdapter;
import machi.hardware.conformance.HardwareAdapterConformance;
import machi.hardware.modbus.ModbusAdapter;
import machi.hardware.modbus.peer.SunSpecPeer;
import machi.hardware.peer.PeerSimulator;

class ModbusConformanceTest extends HardwareAdapterConformance {

	@Override
	protected HardwareAdapter adapter() {
		return new ModbusAdapter();
	}

	@Override
	protected PeerSimulator peer() {
		return new SunSpecPeer();
	}
}
