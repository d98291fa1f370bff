package machi.scenario.simulation;

import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import machi.calculation.CalculationException;
import machi.calculation.load.ClosedDays;
import machi.calculation.load.FacilityShape;
import machi.calculation.load.LoadShapes;
import machi.calculation.load.ShapeDay;
import machi.calculation.simulation.LoadInput;
import machi.model.energy.DemandSite;
import machi.model.simulation.LoadShape;
import machi.quantity.text.LocalizedText;
import machi.quantity.time.TimeGrid;
import machi.scenario.ModelReader;

/** Reads how the years of sites are shaped: by meter, by a shape of the program, else by the shapes of the platform. */
final class LoadReader {

	private static final String SEPARATOR = "[,\\s]+";

	private final ProgramRegisters registers;
	private final SeriesReader series;
	private final LoadShapes standard = LoadShapes.standard();

	LoadReader(ProgramRegisters registers, SeriesReader series) {
		this.registers = registers;
		this.series = series;
	}

	/** The shapes of the platform, with those that the program has for a class, and its school holidays. */
	LoadShapes shapes() throws CalculationException {
		Map<String, FacilityShape> byClass = new HashMap<>(standard.byClass());
		var closed = new ArrayList<ClosedDays>();
		for (var shape : registers.simulation().getLoadShapes()) {
			if (ModelReader.text(shape.getSite()).isBlank()) {
				byClass.put(ModelReader.text(shape.getFacilityClass()), shape(shape));
			}
			closed.addAll(breaks(shape));
		}
		var shapes = new LoadShapes(byClass, standard.darkness(), standard.closedDays());
		return closed.isEmpty() ? shapes : shapes.withSchoolBreaks(closed);
	}

	LoadInput load(DemandSite site, TimeGrid grid) throws CalculationException {
		var facilityClass = site.getFacilityClass().getName();
		for (var meter : registers.simulation().getMeterSeries()) {
			if (site.getId().equals(meter.getSite())) {
				var metered = series.onGrid(meter, "series", meter.getSeries(), grid, "kW");
				return new LoadInput(facilityClass, Optional.empty(), Optional.of(metered), meter.isScaled());
			}
		}
		var own = registers.simulation().getLoadShapes().stream().filter(shape -> site.getId().equals(shape.getSite())).findFirst();
		return new LoadInput(facilityClass, own.isPresent() ? Optional.of(shape(own.get())) : Optional.empty(), Optional.empty(),
				false);
	}

	/** What the entry leaves empty is that of the platform for the class. */
	private FacilityShape shape(LoadShape entry) throws CalculationException {
		var usual = standard.shape(ModelReader.text(entry.getFacilityClass()));
		var days = new EnumMap<ShapeDay, List<Double>>(ShapeDay.class);
		days.putAll(usual.days());
		put(days, ShapeDay.WEEKDAY, entry, "workday", entry.getWorkday());
		put(days, ShapeDay.SATURDAY, entry, "saturday", entry.getSaturday());
		put(days, ShapeDay.HOLIDAY, entry, "holiday", entry.getHoliday());
		put(days, ShapeDay.TERM_BREAK, entry, "termBreak", entry.getTermBreak());
		var months = ModelReader.text(entry.getMonthFactors()).isBlank() ? usual.monthFactors()
				: numbers(entry, "monthFactors", entry.getMonthFactors(), 12);
		return new FacilityShape(ModelReader.text(entry.getFacilityClass()), months,
				entry.getLitPercent() == null ? usual.litShare() : entry.getLitPercent().doubleValue() / 100, days);
	}

	private static void put(Map<ShapeDay, List<Double>> days, ShapeDay day, LoadShape entry, String attribute, String text)
			throws CalculationException {
		if (!ModelReader.text(text).isBlank()) {
			days.put(day, numbers(entry, attribute, text, FacilityShape.HALF_HOURS));
		}
	}

	private static List<Double> numbers(LoadShape entry, String attribute, String text, int count) throws CalculationException {
		var numbers = new ArrayList<Double>();
		for (var part : text.strip().split(SEPARATOR)) {
			if (!part.matches("\\d{1,9}(\\.\\d{1,9})?")) {
				throw wrong(entry, attribute, part, count);
			}
			numbers.add(Double.valueOf(part));
		}
		if (numbers.size() != count) {
			throw wrong(entry, attribute, Integer.toString(numbers.size()), count);
		}
		return numbers;
	}

	private static CalculationException wrong(LoadShape entry, String attribute, String value, int count) {
		return new CalculationException(LocalizedText.of(count + " numbers from 0, separated by commas or spaces, were expected",
				"0以上の数値 " + count + " 個を、カンマか空白で区切って入力してください"), ModelReader.subject(entry, attribute), value);
	}

	private static List<ClosedDays> breaks(LoadShape entry) throws CalculationException {
		var breaks = new ArrayList<ClosedDays>();
		var text = ModelReader.text(entry.getTermBreaks()).strip();
		for (var range : text.isEmpty() ? new String[0] : text.split(SEPARATOR)) {
			var ends = range.split("/");
			try {
				breaks.add(new ClosedDays(ClosedDays.Kind.SCHOOL_BREAK, MonthDay.parse("--" + ends[0]),
						MonthDay.parse("--" + ends[ends.length == 2 ? 1 : 2])));
			} catch (DateTimeException | ArrayIndexOutOfBoundsException noRange) {
				throw new CalculationException(LocalizedText.of("Ranges of days such as 07-21/08-31 were expected",
						"期間（例：07-21/08-31）を入力してください"), ModelReader.subject(entry, "termBreaks"), range);
			}
		}
		return breaks;
	}
}
