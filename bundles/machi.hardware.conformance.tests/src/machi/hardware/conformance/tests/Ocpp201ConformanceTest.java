package machi.hardware.conformance.tests;

import machi.hardware.ocpp.rpc.OcppVersion;

/** A charging station of version 2.0.1. */
class Ocpp201ConformanceTest extends OcppConformanceTest {

	@Override
	protected OcppVersion version() {
		return OcppVersion.V2_0_1;
	}
}
