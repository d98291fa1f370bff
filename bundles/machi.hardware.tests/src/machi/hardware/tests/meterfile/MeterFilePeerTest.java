package machi.hardware.tests.meterfile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import machi.hardware.Settings;
import machi.hardware.meterfile.peer.MeterFilePeer;
import machi.hardware.meterfile.peer.RunningOperator;
import machi.hardware.peer.Disturbance;

/** The simulated network operator, and what the adapter makes of its files. */
class MeterFilePeerTest {

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	@TempDir
	Path folder;

	private RunningOperator start(Map<String, String> more) throws Exception {
		var peer = new MeterFilePeer();
		var texts = new HashMap<>(Map.of("folder", folder.toString(), "every", "20"));
		texts.putAll(more);
		return peer.start(Settings.of(peer.settings(), texts));
	}

	private interface Condition {
		boolean holds() throws Exception;
	}

	private static void await(Condition condition) throws Exception {
		long end = System.nanoTime() + PATIENCE.toNanos();
		while (!condition.holds()) {
			assertTrue(System.nanoTime() < end, "it did not come to it in a minute");
			Thread.sleep(20);
		}
	}

	@Test
	void allDaysOfAllMetersArriveOnce() throws Exception {
		try (var desk = new Desk(folder, Map.of("settle", "0")); var peer = start(Map.of("days", "12", "meters", "3"))) {
			// 12 days × 48 half hours × 3 meters × 2 directions
			await(() -> {
				desk.pass(Duration.ofSeconds(1));
				desk.look();
				return desk.readings.size() >= 12 * 48 * 3 * 2;
			});
			assertEquals(desk.readings.size(), new HashSet<>(desk.readings).size());
			assertEquals(4, desk.devices.size());
			assertTrue(desk.problems.isEmpty(), desk.problems.toString());
			assertTrue(desk.names("done").stream().anyMatch(name -> name.endsWith(".zip")));
		}
	}

	@Test
	void disturbedFilesEndInFailedAndGoodOnesFollow() throws Exception {
		try (var desk = new Desk(folder, Map.of("settle", "0")); var peer = start(Map.of("days", "3000", "every", "300"))) {
			for (var disturbance : new Disturbance[] { Disturbance.GARBAGE, Disturbance.TRUNCATED }) {
				peer.disturb(disturbance);
				int failed = desk.look().get(2).intValue();
				await(() -> {
					desk.pass(Duration.ofSeconds(1));
					return desk.look().get(2) > failed;
				});
			}
			peer.disturb(Disturbance.NONE);
			int done = desk.look().get(1).intValue();
			await(() -> {
				desk.pass(Duration.ofSeconds(1));
				return desk.look().get(1) > done;
			});
		}
	}

	@Test
	void aTemporaryFolderIsGoneWithItsPeer() throws Exception {
		var peer = new MeterFilePeer();
		var running = peer.start(Settings.of(peer.settings(), Map.of()));
		var temporary = running.folder();
		assertTrue(Files.isDirectory(temporary));
		running.disturb(Disturbance.GONE);
		assertTrue(Files.notExists(temporary));
		running.disturb(Disturbance.NONE);
		assertTrue(Files.isDirectory(temporary));
		running.close();
		assertTrue(Files.notExists(temporary));
	}
}
