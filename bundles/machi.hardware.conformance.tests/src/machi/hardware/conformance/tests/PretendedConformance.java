package machi.hardware.conformance.tests;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

import machi.hardware.HardwareAdapter;
import machi.hardware.conformance.FrameParser;
import machi.hardware.conformance.HardwareAdapterConformance;
import machi.hardware.peer.Disturbance;
import machi.hardware.peer.PeerSimulator;

/** The kit for the pretended adapter with one fault or none. */
class PretendedConformance extends HardwareAdapterConformance implements AutoCloseable {

	private final PretendedSite site = new PretendedSite();
	private final List<Object> leaked = new CopyOnWriteArrayList<>();
	private final Fault fault;

	PretendedConformance(Fault fault) {
		this.fault = fault;
	}

	@Override
	protected HardwareAdapter adapter() {
		return new PretendedAdapter(site, fault, leaked);
	}

	@Override
	protected PeerSimulator peer() {
		return site;
	}

	@Override
	protected Duration discoveryTime() {
		return fault == Fault.NONE ? super.discoveryTime() : PretendedAdapter.shortly();
	}

	@Override
	protected Duration recoveryTime() {
		return fault == Fault.NONE ? super.recoveryTime() : PretendedAdapter.shortly();
	}

	@Override
	protected Optional<FrameParser> frameParser() {
		return Optional.of(frame -> PretendedAdapter.parse(fault, frame));
	}

	@Override
	protected List<byte[]> frames() {
		return List.of(new byte[] { 0 }, new byte[] { 3, 1, 2, 3 }, new byte[] { 5, 1, 2, 3, 4, 5 });
	}

	@Override
	public void close() throws Exception {
		site.disturb(Disturbance.NONE);
		for (var thing : leaked) {
			if (thing instanceof AutoCloseable closeable) {
				closeable.close();
			}
		}
	}
}
