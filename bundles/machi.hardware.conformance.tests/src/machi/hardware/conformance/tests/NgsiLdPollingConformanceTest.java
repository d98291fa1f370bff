package machi.hardware.conformance.tests;

import java.util.Map;

import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

import machi.hardware.HardwareAdapter;
import machi.hardware.conformance.HardwareAdapterConformance;
import machi.hardware.ngsild.NgsiLdAdapter;
import machi.hardware.ngsild.peer.NgsiLdBroker;
import machi.hardware.peer.PeerSimulator;

/** The city platform by polling, by the rules for all adapters. */
@EnabledIfEnvironmentVariable(named = "MACHI_CONFORMANCE", matches = "full", disabledReason = "a second variant of the adapter; MACHI_CONFORMANCE=full runs it")
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
