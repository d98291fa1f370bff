package machi.hardware.meterfile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import machi.hardware.Access;
import machi.hardware.Command;
import machi.hardware.CommandOutcome;
import machi.hardware.ConnectionEvents;
import machi.hardware.Device;
import machi.hardware.DeviceConnection;
import machi.hardware.DeviceException;
import machi.hardware.DeviceKind;
import machi.hardware.Point;
import machi.hardware.PointKind;
import machi.hardware.PointRole;
import machi.hardware.Reading;
import machi.hardware.meterfile.folder.ArrivedFile;
import machi.hardware.meterfile.folder.Delivery;
import machi.hardware.meterfile.folder.DropFolder;
import machi.hardware.meterfile.folder.MeterDevices;
import machi.quantity.Unit;
import machi.quantity.text.LocalizedText;

/**
 * Reads the files of a folder whenever the platform asks the device that stands for the folder, so that it needs no thread.
 * What a file holds is handed over no faster than the platform takes it in; the file is put away when all of it was handed over.
 */
final class MeterFolderConnection implements DeviceConnection {

	/** Address of the device that stands for the folder. */
	static final String FOLDER = "folder";

	private static final Duration LONGEST_BURST = Duration.ofSeconds(4);

	private final MeterFolderSettings settings;
	private final DropFolder folder;
	private final MeterDevices devices;
	private final ConnectionEvents events;
	private final InstantSource clock;
	/** Files that were handed over and could not be put away, with their times. */
	private final Map<Path, FileTime> stuck = new HashMap<>();
	private Optional<Path> file = Optional.empty();
	private Delivery delivery;
	private Instant last = Instant.MIN;
	private int waiting;
	private int done;
	private int failed;
	private long delivered;
	private volatile boolean closed;

	MeterFolderConnection(MeterFolderSettings settings, DropFolder folder, MeterDevices devices, ConnectionEvents events,
			InstantSource clock) {
		this.settings = settings;
		this.folder = folder;
		this.devices = devices;
		this.events = events;
		this.clock = clock;
	}

	@Override
	public synchronized List<Device> discover() {
		var found = new ArrayList<Device>();
		found.add(folderDevice());
		found.addAll(devices.devices());
		return found;
	}

	private Device folderDevice() {
		return new Device(FOLDER, LocalizedText.of("Drop folder", "受け渡しフォルダー"), DeviceKind.OTHER, "", "", "", folder.path().toString(),
				List.of(count("waiting", "件", "Files waiting", "未処理のファイル"), count("done", "件", "Files read", "読み込んだファイル"),
						count("failed", "件", "Files with faults", "問題のあったファイル"), count("values", "件", "Values handed over", "取り込んだ値")));
	}

	private Point count(String id, String unit, String english, String japanese) {
		return new Point(id, LocalizedText.of(english, japanese), PointKind.MEASUREMENT, PointRole.NONE, Unit.of(unit), 0,
				Double.POSITIVE_INFINITY, Access.READ, settings.period(), Map.of());
	}

	@Override
	public synchronized List<Reading> read(Device device, List<Point> points) throws DeviceException, InterruptedException {
		if (!device.address().equals(FOLDER)) {
			throw new DeviceException(DeviceException.Kind.REFUSED,
					LocalizedText.of("Meter " + device.address() + " cannot be asked; its values come with files",
							"供給地点 " + device.address() + " には問い合わせできません。値はファイルで届きます"));
		}
		try {
			work();
		} catch (IOException unreadable) {
			throw new DeviceException(DeviceException.Kind.UNREACHABLE,
					LocalizedText.of("The drop folder cannot be used: " + unreadable.getMessage(),
							"受け渡しフォルダーを使えません: " + unreadable.getMessage()),
					unreadable);
		}
		var now = clock.instant();
		return points.stream().map(point -> Reading.good(FOLDER, point.id(), now, value(point.id()))).toList();
	}

	private double value(String point) {
		return switch (point) {
		case "waiting" -> waiting;
		case "done" -> done;
		case "failed" -> failed;
		default -> delivered;
		};
	}

	private void work() throws IOException, InterruptedException {
		int budget = budget();
		while (budget > 0) {
			if (closed || Thread.interrupted()) {
				throw new InterruptedException();
			}
			if (file.isEmpty() && !next()) {
				return;
			}
			budget = delivery.deliver(budget, events);
			if (delivery.isFinished()) {
				finish();
			}
		}
	}

	/** Readings that may be handed over since the last time. */
	private int budget() {
		var now = clock.instant();
		var passed = last.equals(Instant.MIN) ? Duration.ofSeconds(1) : Duration.between(last, now);
		var counted = passed.isNegative() ? Duration.ZERO : passed.compareTo(LONGEST_BURST) > 0 ? LONGEST_BURST : passed;
		last = now;
		return Math.max(1, Math.toIntExact(counted.toMillis() * settings.readingsPerSecond() / 1000));
	}

	/** Begins the next file that is ready. */
	private boolean next() throws IOException {
		var found = folder.look();
		waiting = found.waiting();
		stuck.entrySet().removeIf(each -> !each.getValue().equals(time(each.getKey())));
		for (var link : found.links()) {
			putAway(link, List.of(LocalizedText.of(link.getFileName() + ": links are not followed; put the file itself into the folder",
					link.getFileName() + ": リンクはたどりません。ファイルそのものを置いてください")), 0);
		}
		for (var ready : found.ready()) {
			if (!stuck.containsKey(ready) && begin(ready)) {
				return true;
			}
		}
		return false;
	}

	/** When a file was last changed; the beginning of time when it is not there. */
	private static FileTime time(Path path) {
		try {
			return Files.getLastModifiedTime(path, LinkOption.NOFOLLOW_LINKS);
		} catch (IOException gone) {
			return FileTime.fromMillis(0);
		}
	}

	private boolean begin(Path ready) {
		try {
			var arrived = ArrivedFile.read(ready);
			if (!folder.isUnchanged(ready)) {
				return false;
			}
			file = Optional.of(ready);
			delivery = new Delivery(ready.getFileName().toString(), arrived, devices, settings.point());
			return true;
		} catch (IOException unreadable) {
			// another program may hold it for a moment
			events.problem(new DeviceException(DeviceException.Kind.UNREACHABLE,
					LocalizedText.of("Cannot read " + ready.getFileName() + " now", ready.getFileName() + " を今は読めません"), unreadable));
			return false;
		}
	}

	private void finish() throws IOException {
		var path = file.orElseThrow();
		file = Optional.empty();
		delivered += delivery.delivered();
		devices.save();
		if (folder.isUnchanged(path)) {
			putAway(path, delivery.faults(), delivery.delivered());
		}
		// otherwise it was replaced meanwhile, and the new one is read in its turn
	}

	private void putAway(Path path, List<LocalizedText> faults, int taken) {
		var name = path.getFileName().toString();
		try {
			if (faults.isEmpty()) {
				folder.done(path);
				done++;
				return;
			}
			var reasons = new ArrayList<>(faults);
			reasons.addFirst(LocalizedText.of(name + ": " + taken + " values were read, " + faults.size() + " faults",
					name + ": " + taken + "個の値を読み込みました。問題は" + faults.size() + "件です"));
			folder.failed(path, reasons);
			failed++;
			events.problem(new DeviceException(DeviceException.Kind.PROTOCOL, faults.getFirst()));
		} catch (IOException held) {
			stuck.put(path, time(path));
			events.problem(new DeviceException(DeviceException.Kind.REFUSED,
					LocalizedText.of(name + " was read, but cannot be moved: " + held.getMessage(),
							name + " は読み込みましたが、移動できません: " + held.getMessage()),
					held));
		}
	}

	@Override
	public CommandOutcome execute(Device device, Command command) {
		return CommandOutcome.refused(LocalizedText.of("A meter file takes no commands", "計量値ファイルへの指令はできません"));
	}

	@Override
	public void close() {
		closed = true;
	}
}
