package @NAME@.tests;

import java.util.EnumSet;
import java.util.Set;

import @NAME@.@CLASS@Adapter;
import @NAME@.@CLASS@Peer;
import machi.hardware.HardwareAdapter;
import machi.hardware.conformance.HardwareAdapterConformance;
import machi.hardware.peer.Disturbance;
import machi.hardware.peer.PeerSimulator;

class @CLASS@AdapterTest extends HardwareAdapterConformance {

	@Override
	protected HardwareAdapter adapter() {
		return new @CLASS@Adapter();
	}

	@Override
	protected PeerSimulator peer() {
		return new @CLASS@Peer();
	}

	@Override
	protected Set<Disturbance> disturbances() {
		// nothing is sent without being asked for
		return EnumSet.complementOf(EnumSet.of(Disturbance.NONE, Disturbance.FLOOD));
	}
}
