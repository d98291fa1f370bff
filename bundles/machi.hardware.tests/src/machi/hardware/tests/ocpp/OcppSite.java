package machi.hardware.tests.ocpp;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import machi.hardware.Command;
import machi.hardware.CommandOutcome;
import machi.hardware.DeviceException;
import machi.hardware.Settings;
import machi.hardware.ocpp.OcppAdapter;
import machi.hardware.ocpp.central.CentralSystem;
import machi.hardware.ocpp.peer.ChargePointSimulator;
import machi.hardware.peer.RunningPeer;
import machi.hardware.tests.RecordedEvents;

/** A central system and, if wanted, simulated charge points that connect to it. */
final class OcppSite implements AutoCloseable {

	private final RecordedEvents recorder = new RecordedEvents();
	private final OcppAdapter adapter = new OcppAdapter();
	private final RunningPeer peer;
	private CentralSystem central;

	private OcppSite(RunningPeer peer) {
		this.peer = peer;
	}

	/** Starts charge points and the central system that they look for. */
	static OcppSite started(Map<String, String> peerSettings, Map<String, String> more) throws DeviceException, InterruptedException {
		var simulator = new ChargePointSimulator();
		var peer = simulator.start(Settings.of(simulator.settings(), peerSettings));
		var site = new OcppSite(peer);
		try {
			site.open(more);
		} catch (DeviceException | InterruptedException failed) {
			peer.close();
			throw failed;
		}
		return site;
	}

	/** Opens the central system again after {@link #closeCentral()}. */
	void open(Map<String, String> more) throws DeviceException, InterruptedException {
		var texts = new HashMap<>(peer.adapterSettings());
		texts.putAll(more);
		central = open(adapter, texts, recorder);
	}

	/** A central system alone. */
	static CentralSystem central(Map<String, String> settings, RecordedEvents recorder) throws DeviceException, InterruptedException {
		return open(new OcppAdapter(), settings, recorder);
	}

	private static CentralSystem open(OcppAdapter adapter, Map<String, String> settings, RecordedEvents recorder)
			throws DeviceException, InterruptedException {
		return (CentralSystem) adapter.open(Settings.of(adapter.descriptor().settings(), settings), recorder);
	}

	RecordedEvents recorder() {
		return recorder;
	}

	RunningPeer peer() {
		return peer;
	}

	CentralSystem central() {
		return central;
	}

	/** Tells a connector something. */
	CommandOutcome tell(String address, String point, double value, Duration validFor) throws DeviceException, InterruptedException {
		var device = recorder.awaitDevice(address);
		return central.execute(device, new Command(UUID.randomUUID().toString(), address, point, value, Instant.now(), validFor));
	}

	void closeCentral() {
		central.close();
	}

	@Override
	public void close() {
		central.close();
		peer.close();
	}
}
