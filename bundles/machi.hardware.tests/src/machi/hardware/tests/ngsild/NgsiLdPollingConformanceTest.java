package machi.hardware.tests.ngsild;

import java.util.Map;

import machi.hardware.HardwareAdapter;
import machi.hardware.conformance.HardwareAdapterConformance;
import machi.hardware.ngsild.NgsiLdAdapter;
import machi.hardware.ngsild.peer.NgsiLdBroker;
import machi.hardware.peer.PeerSimulator;

/** The city platform by polling, by the rules for all adapters. */
class NgsiLdPollingConformanceTest extends HardwareAdapterConformance {

	@Override
	protected HardwareAdapter adapter() {
		return new NgsiLdAdapter();
	}

	@Override
	protected PeerSimulator peer() {
		return new NgsiLdBroker();
	}

	@Override
	protected Map<String, String> peerSettings() {
		return Map.of("delivery", "polling");
	}
}
