package machi.hardware.tests.conformance;

import machi.hardware.HardwareAdapter;
import machi.hardware.conformance.HardwareAdapterConformance;
import machi.hardware.meterfile.MeterFileAdapter;
import machi.hardware.meterfile.peer.MeterFilePeer;
import machi.hardware.peer.PeerSimulator;

class MeterFileConformanceTest extends HardwareAdapterConformance {

	@Override
	protected HardwareAdapter adapter() {
		return new MeterFileAdapter();
	}

	@Override
	protected PeerSimulator peer() {
		return new MeterFilePeer();
	}
}
