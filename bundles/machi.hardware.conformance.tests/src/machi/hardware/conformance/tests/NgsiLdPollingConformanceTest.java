package machi.hardware.conformance.tests;

import java.util.Map;

import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** The city platform by polling, by the rules for all adapters. */
@EnabledIfEnvironmentVariable(named = "MACHI_CONFORMANCE", matches = "full", disabledReason = "a second variant of the adapter; MACHI_CONFORMANCE=full runs it")
class NgsiLdPollingConformanceTest extends NgsiLdConformanceTest {

	@Override
	protected Map<String, String> peerSettings() {
		return Map.of("delivery", "polling");
	}
}
