package machi.hardware.meterfile.peer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import machi.hardware.meterfile.MeterFileAdapter;
import machi.hardware.peer.Disturbance;
import machi.hardware.peer.RunningPeer;
import machi.quantity.text.LocalizedText;

/** A network operator at work. Files come in Shift_JIS and UTF-8 by turns, each fifth one in an archive. */
public final class RunningOperator implements RunningPeer {

	private static final Duration FILE = Duration.ofDays(1);
	private static final Duration HALF_HOUR = Duration.ofMinutes(30);
	private static final int FLOOD = 1000;
	private static final int SLOW_SECONDS = 10;
	private static final int ARCHIVE_EACH = 5;

	private final Path folder;
	private final boolean temporary;
	private final MeterDay meters;
	private final InstantSource clock;
	private final ScheduledExecutorService worker;
	private Instant next;
	private int number;
	private volatile Disturbance disturbance = Disturbance.NONE;

	RunningOperator(Path folder, boolean temporary, MeterDay meters, Instant start, InstantSource clock, Duration every)
			throws IOException {
		this.folder = Files.createDirectories(folder);
		this.temporary = temporary;
		this.meters = meters;
		this.clock = clock;
		this.next = start;
		worker = Executors.newSingleThreadScheduledExecutor(task -> {
			var thread = new Thread(task, "meterfile-peer");
			thread.setDaemon(true);
			return thread;
		});
		worker.scheduleWithFixedDelay(this::write, 0, every.toMillis(), TimeUnit.MILLISECONDS);
	}

	private void write() {
		var end = next.plus(FILE).isBefore(clock.instant()) ? next.plus(FILE) : next.plus(HALF_HOUR);
		if (end.isAfter(clock.instant()) || disturbance == Disturbance.SILENT || disturbance == Disturbance.GONE) {
			return;
		}
		try {
			deliver(meters.text(next, end).getBytes(number % 2 == 0 ? Charset.forName("windows-31j") : StandardCharsets.UTF_8));
			next = end;
		} catch (IOException notNow) {
			// it is tried again in its turn
		} catch (InterruptedException closing) {
			Thread.currentThread().interrupt();
		}
	}

	private void deliver(byte[] text) throws IOException, InterruptedException {
		switch (disturbance) {
		case GARBAGE -> {
			var garbage = new byte[text.length];
			new Random(number).nextBytes(garbage);
			put(name(".csv"), garbage);
		}
		case TRUNCATED -> put(name(".csv"), Arrays.copyOf(text, text.length - text.length / 3));
		case SLOW -> grow(name(".csv"), text);
		case FLOOD -> {
			for (int i = 0; i < FLOOD; i++) {
				put(name(".csv"), text);
			}
		}
		default -> {
			boolean archive = number % ARCHIVE_EACH == ARCHIVE_EACH - 1;
			put(name(archive ? ".zip" : ".csv"), archive ? zipped(text) : text);
		}
		}
	}

	private String name(String ending) {
		return "30min_%06d%s".formatted(number++, ending);
	}

	/** Under another name first, so that it appears as a whole. */
	private void put(String name, byte[] bytes) throws IOException {
		var unfinished = folder.resolve(name + ".writing");
		Files.write(unfinished, bytes);
		Files.move(unfinished, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
	}

	private void grow(String name, byte[] bytes) throws IOException, InterruptedException {
		int piece = bytes.length / SLOW_SECONDS + 1;
		for (int from = 0; from < bytes.length; from += piece) {
			Files.write(folder.resolve(name), Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + piece)), StandardOpenOption.CREATE,
					StandardOpenOption.APPEND);
			TimeUnit.SECONDS.sleep(1);
		}
	}

	private static byte[] zipped(byte[] text) throws IOException {
		var bytes = new ByteArrayOutputStream();
		try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
			zip.putNextEntry(new ZipEntry("30分値.csv"));
			zip.write(text);
		}
		return bytes.toByteArray();
	}

	@Override
	public String adapter() {
		return MeterFileAdapter.ID;
	}

	@Override
	public Map<String, String> adapterSettings() {
		return Map.of("folder", folder.toString(), "settle", "1", "period", "1");
	}

	@Override
	public LocalizedText description() {
		return LocalizedText.of("Meter files of " + meters.meters() + " metering points in " + folder,
				meters.meters() + "地点の30分値ファイルを " + folder + " に届けます");
	}

	/** Where the files go. */
	public Path folder() {
		return folder;
	}

	@Override
	public void disturb(Disturbance wanted) {
		var away = folder.resolveSibling(folder.getFileName() + ".gone");
		try {
			if (wanted == Disturbance.GONE && Files.exists(folder)) {
				Files.move(folder, away);
			} else if (wanted != Disturbance.GONE && Files.exists(away)) {
				Files.move(away, folder);
			}
		} catch (IOException held) {
			throw new UncheckedIOException("the folder cannot be moved", held);
		}
		disturbance = wanted;
	}

	@Override
	public void close() {
		worker.shutdownNow();
		try {
			worker.awaitTermination(SLOW_SECONDS, TimeUnit.SECONDS);
		} catch (InterruptedException ended) {
			Thread.currentThread().interrupt();
		}
		if (temporary) {
			for (var each : List.of(folder, folder.resolveSibling(folder.getFileName() + ".gone"))) {
				delete(each);
			}
		}
	}

	private static void delete(Path folder) {
		if (!Files.exists(folder)) {
			return;
		}
		try (var below = Files.walk(folder)) {
			for (var path : below.sorted(Comparator.reverseOrder()).toList()) {
				Files.deleteIfExists(path);
			}
		} catch (IOException held) {
			// a temporary folder that another program holds is left to the system
		}
	}
}
