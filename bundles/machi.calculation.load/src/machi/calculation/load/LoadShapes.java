package machi.calculation.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Everything that shapes a year. What the platform ships is described, with its sources and assumptions, in the README
 * beside the CSV files of this package; a program may replace any part of it.
 *
 * @param byClass    the shapes, by class of facility
 * @param darkness   when lamps burn
 * @param closedDays school breaks and days on which all rest
 */
public record LoadShapes(Map<String, FacilityShape> byClass, Darkness darkness, List<ClosedDays> closedDays) {

	/** The class that stands for any other. */
	public static final String OTHER = "OTHER";

	private static final List<String> SHIPPED = List.of("months.csv", "shapes.csv", "darkness.csv", "closed-days.csv");

	public LoadShapes {
		byClass = Map.copyOf(byClass);
		Objects.requireNonNull(darkness);
		closedDays = List.copyOf(closedDays);
	}

	/** The shapes that come with the platform. */
	public static LoadShapes standard() {
		var reader = new ShapeReader();
		for (var file : SHIPPED) {
			reader.read(file, shipped(file));
		}
		if (!reader.faults().isEmpty()) {
			throw new IllegalStateException(reader.faults().getFirst().message().english());
		}
		return reader.shapes();
	}

	/**
	 * A shipped file, as a template for a program's own: months.csv, shapes.csv, darkness.csv or closed-days.csv.
	 *
	 * @throws IllegalArgumentException for any other name
	 */
	public static String shipped(String file) {
		if (!SHIPPED.contains(file)) {
			throw new IllegalArgumentException(file);
		}
		try (var in = LoadShapes.class.getResourceAsStream(file)) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		} catch (IOException unreadable) {
			throw new UncheckedIOException(unreadable);
		}
	}

	/** Names of the shipped files. */
	public static List<String> shippedFiles() {
		return SHIPPED;
	}

	/** The same shapes with other school breaks; the days on which all rest stay. */
	public LoadShapes withSchoolBreaks(List<ClosedDays> breaks) {
		var days = Stream.concat(closedDays.stream().filter(each -> each.kind() != ClosedDays.Kind.SCHOOL_BREAK), breaks.stream());
		return new LoadShapes(byClass, darkness, days.toList());
	}

	/** The shape of a class, or that of {@link #OTHER} where the class has none. */
	public FacilityShape shape(String facilityClass) {
		return byClass.getOrDefault(facilityClass, byClass.get(OTHER));
	}
}
