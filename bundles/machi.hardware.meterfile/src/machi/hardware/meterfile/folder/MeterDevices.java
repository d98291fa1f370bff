package machi.hardware.meterfile.folder;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import machi.hardware.Access;
import machi.hardware.Device;
import machi.hardware.DeviceKind;
import machi.hardware.Point;
import machi.hardware.PointKind;
import machi.hardware.PointRole;
import machi.quantity.Unit;
import machi.quantity.text.LocalizedText;

/**
 * The metering points that files have named. They are kept in a file beside those that were read, so that they are known
 * before the next file comes. For one thread.
 */
public final class MeterDevices {

	/** Id of the energy taken from the network. */
	public static final String IMPORTED = "imported";
	/** Id of the energy given to the network. */
	public static final String EXPORTED = "exported";

	private static final String FILE = ".meters.tsv";
	private static final int MOST_METERS = 20_000;
	private static final int MOST_QUANTITIES = 20;
	private static final int MOST_BYTES = 8 * 1024 * 1024;
	private static final Pattern EXPORT = Pattern.compile("(?i).*(逆潮流|売電|余剰|送電|発電|受給|export|feed.?in).*");
	private static final Pattern IMPORT = Pattern.compile("(?i).*(順潮流|買電|使用|需要|受電|購入|import|consum).*");
	/** A row of what a supply point, or what a file calls so, may be: no separators and nothing invisible. */
	private static final Pattern ADDRESS = Pattern.compile("[^\\p{Cntrl}\\p{Cf}]{1,64}");

	private final Path file;
	private final String line;
	private final boolean exportsUnlessSaid;
	private final Map<String, List<String>> meters = new LinkedHashMap<>();
	private boolean changed;

	/**
	 * The points that are known already.
	 *
	 * @param exportsUnlessSaid whether a value without a direction is exported energy
	 */
	public MeterDevices(Path done, String line, boolean exportsUnlessSaid) throws IOException {
		this.file = done.resolve(FILE);
		this.line = line;
		this.exportsUnlessSaid = exportsUnlessSaid;
		if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && Files.size(file) <= MOST_BYTES) {
			for (var row : new String(Files.readAllBytes(file), StandardCharsets.UTF_8).split("\n")) {
				var cells = row.split("\t");
				if (cells.length == 2) {
					add(cells[0], cells[1]);
				}
			}
		}
	}

	/** Which point of a meter the values are of: the first that is called import or export, else one of its own name. */
	public String point(String quantity) {
		if (quantity.isEmpty()) {
			return exportsUnlessSaid ? EXPORTED : IMPORTED;
		}
		return EXPORT.matcher(quantity).matches() ? EXPORTED : IMPORT.matcher(quantity).matches() ? IMPORTED : quantity;
	}

	/** Whether this can be the name of a meter. */
	public static boolean isAddress(String text) {
		return ADDRESS.matcher(text).matches() && !text.isBlank();
	}

	/**
	 * Remembers a point.
	 *
	 * @return the device, when it or this point of it is new; empty when it was known, or no more can be kept
	 */
	public Optional<Device> remember(String address, String point) {
		if (!add(address, point)) {
			return Optional.empty();
		}
		changed = true;
		return Optional.of(device(address));
	}

	public boolean knows(String address, String point) {
		return meters.getOrDefault(address, List.of()).contains(point);
	}

	private boolean add(String address, String point) {
		if (!isAddress(address) || !isAddress(point) || !meters.containsKey(address) && meters.size() >= MOST_METERS) {
			return false;
		}
		var points = meters.computeIfAbsent(address, key -> new ArrayList<>());
		return !points.contains(point) && points.size() < MOST_QUANTITIES && points.add(point);
	}

	/** Writes them down, if there are new ones. */
	public void save() throws IOException {
		if (!changed) {
			return;
		}
		var text = new StringBuilder();
		meters.forEach((address, points) -> points.forEach(point -> text.append(address).append('\t').append(point).append('\n')));
		var next = file.resolveSibling(FILE + ".writing");
		Files.writeString(next, text, StandardCharsets.UTF_8);
		Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
		changed = false;
	}

	/** All meters. */
	public List<Device> devices() {
		return meters.keySet().stream().map(this::device).toList();
	}

	private Device device(String address) {
		return new Device(address, LocalizedText.of("Meter " + address, "供給地点 " + address), DeviceKind.METER, "", "", "", line,
				meters.get(address).stream().map(MeterDevices::pointOf).toList());
	}

	private static Point point(String id, LocalizedText title, PointRole role) {
		return new Point(id, title, PointKind.MEASUREMENT, role, Unit.of("kWh"), 0, Double.POSITIVE_INFINITY, Access.READ, Duration.ZERO,
				Map.of());
	}

	private static Point pointOf(String id) {
		return switch (id) {
		case IMPORTED -> point(id, LocalizedText.of("Energy imported in 30 minutes", "受電電力量(30分)"), PointRole.INTERVAL_IMPORTED);
		case EXPORTED -> point(id, LocalizedText.of("Energy exported in 30 minutes", "送電電力量(30分)"), PointRole.INTERVAL_EXPORTED);
		default -> point(id, LocalizedText.same(id), PointRole.NONE);
		};
	}
}
