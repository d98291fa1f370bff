package machi.hardware.ocpp.peer;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;

import machi.hardware.ocpp.OcppAdapter;
import machi.hardware.peer.Disturbance;
import machi.hardware.peer.RunningPeer;
import machi.quantity.text.LocalizedText;

/** Charge points of one site, all moved by one thread. */
final class SimulatedSite implements RunningPeer {

	private static final long TICK_MILLIS = 100;

	private final PeerConfiguration configuration;
	private final ScheduledExecutorService thread;
	private final List<SimulatedChargePoint> chargePoints;

	SimulatedSite(PeerConfiguration configuration) {
		this.configuration = configuration;
		this.thread = Executors.newSingleThreadScheduledExecutor(
				task -> Thread.ofPlatform().daemon().name("machi-ocpp-peer").unstarted(task));
		var now = Instant.now();
		this.chargePoints = IntStream.rangeClosed(1, configuration.chargePoints())
				.mapToObj(number -> new SimulatedChargePoint(configuration, number, now, this::run, this::runLater)).toList();
		thread.scheduleWithFixedDelay(() -> chargePoints.forEach(chargePoint -> chargePoint.tick(Instant.now())), 0, TICK_MILLIS,
				TimeUnit.MILLISECONDS);
	}

	private void run(Runnable task) {
		try {
			thread.execute(task);
		} catch (RejectedExecutionException closed) {
			// what still comes in does not matter any more
		}
	}

	private void runLater(Runnable task, long delay, TimeUnit unit) {
		try {
			thread.schedule(task, delay, unit);
		} catch (RejectedExecutionException closed) {
			// what still comes in does not matter any more
		}
	}

	@Override
	public String adapter() {
		return OcppAdapter.ID;
	}

	@Override
	public Map<String, String> adapterSettings() {
		return configuration.adapterSettings();
	}

	@Override
	public LocalizedText description() {
		var version = configuration.version().number();
		return LocalizedText.of(
				configuration.chargePoints() + " charge points of OCPP " + version + " with " + configuration.connectors()
						+ " connectors each, connecting to " + configuration.host() + ":" + configuration.port(),
				"OCPP " + version + " の充電器 " + configuration.chargePoints() + " 台(各 " + configuration.connectors() + " コネクター)が "
						+ configuration.host() + ":" + configuration.port() + " に接続します");
	}

	@Override
	public void disturb(Disturbance disturbance) {
		run(() -> chargePoints.forEach(chargePoint -> chargePoint.disturb(disturbance)));
	}

	@Override
	public void close() {
		try {
			var ended = thread.submit(() -> chargePoints.forEach(SimulatedChargePoint::close));
			thread.shutdown();
			ended.get(5, TimeUnit.SECONDS);
		} catch (InterruptedException interrupted) {
			Thread.currentThread().interrupt();
		} catch (RejectedExecutionException | ExecutionException | TimeoutException again) {
			// closed before, or given up below
		}
		thread.shutdownNow();
		chargePoints.forEach(SimulatedChargePoint::awaitEnd);
	}
}
