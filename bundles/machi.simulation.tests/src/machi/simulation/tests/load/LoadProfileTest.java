package machi.simulation.tests.load;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import machi.calculation.CalculationException;
import machi.calculation.Subject;
import machi.calculation.load.ClosedDays;
import machi.calculation.load.FacilityShape;
import machi.calculation.load.LoadProfile;
import machi.calculation.load.LoadProfileInput;
import machi.calculation.load.LoadShapes;
import machi.calculation.load.ShapeDay;
import machi.calculation.load.ShapeReader;
import machi.quantity.FiscalYear;
import machi.quantity.time.FiscalYearCalendar;
import machi.quantity.time.JapaneseHolidays;

class LoadProfileTest {

	private static final FiscalYearCalendar FY2025 = FiscalYearCalendar.of(new FiscalYear(2025), new JapaneseHolidays());
	private static final Subject SITE = Subject.of("site-1", "西小学校");
	private static final LocalDate FIRST = LocalDate.of(2025, 4, 1);

	private final LoadShapes shapes = LoadShapes.standard();

	private double[] year(String facilityClass, double kwh) throws CalculationException {
		return LoadProfile.kilowatts(new LoadProfileInput(SITE, facilityClass, kwh, FY2025, shapes));
	}

	private static double kwh(double[] kilowatts, LocalDate day) {
		int from = (int) (day.toEpochDay() - FIRST.toEpochDay()) * 48;
		return IntStream.range(from, from + 48).mapToDouble(step -> kilowatts[step] * 0.5).sum();
	}

	private static double exactSum(double[] kilowatts) {
		var sum = BigDecimal.ZERO;
		for (double value : kilowatts) {
			sum = sum.add(new BigDecimal(value));
		}
		return sum.doubleValue() * 0.5;
	}

	@Test
	void everyClassKeepsItsAnnualEnergy() throws CalculationException {
		var random = new SplittableRandom(20251);
		for (var facilityClass : shapes.byClass().keySet()) {
			for (int i = 0; i < 4; i++) {
				double annual = Math.pow(10, random.nextDouble(-2, 9));
				var kilowatts = year(facilityClass, annual);
				assertEquals(17_520, kilowatts.length);
				assertEquals(1, exactSum(kilowatts) / annual, 1e-12, facilityClass);
				assertTrue(IntStream.range(0, kilowatts.length).allMatch(step -> kilowatts[step] >= 0));
			}
		}
	}

	@Test
	void leapYearHasFortyEightStepsMore() throws CalculationException {
		var leap = FiscalYearCalendar.of(new FiscalYear(2023), new JapaneseHolidays());
		var kilowatts = LoadProfile.kilowatts(new LoadProfileInput(SITE, "TOWN_HALL", 366, leap, shapes));
		assertEquals(17_568, kilowatts.length);
		assertEquals(366, exactSum(kilowatts), 1e-9);
	}

	@Test
	void siteWithoutUseHasNoLoad() throws CalculationException {
		assertArrayEquals(new double[17_520], year("SCHOOL", 0));
	}

	@Test
	void schoolRestsOnSundaysOnHolidaysInBreaksAndAtTheTurnOfTheYear() throws CalculationException {
		var kilowatts = year("SCHOOL", 100_000);
		double lesson = kwh(kilowatts, LocalDate.of(2025, 7, 18)); // the last Friday before the summer break
		double summer = kwh(kilowatts, LocalDate.of(2025, 7, 25)); // a Friday in it
		double holiday = kwh(kilowatts, LocalDate.of(2025, 7, 21)); // 海の日, a Monday
		double sunday = kwh(kilowatts, LocalDate.of(2025, 7, 20));
		assertTrue(lesson > 1.5 * summer, lesson + " " + summer);
		assertTrue(summer > holiday);
		assertEquals(sunday, holiday, 1e-12);
		// 29 December 2025 is a Monday, 26 December a Friday of the winter break
		assertTrue(kwh(kilowatts, LocalDate.of(2025, 12, 26)) > kwh(kilowatts, LocalDate.of(2025, 12, 29)));
		// the same month and kind of day give the same energy
		assertEquals(kwh(kilowatts, LocalDate.of(2025, 6, 2)), kwh(kilowatts, LocalDate.of(2025, 6, 3)), 1e-12);
	}

	/**
	 * By hand: two months of weight 1 and the others of weight 0; a flat day of weight 1 but for 12:00-12:30 of weight 3.
	 * April and May 2025 have 61 days of 50 units: 3,050 units for 6,100 kWh, so 2 kWh a unit, 4 kW; 12 kW at noon.
	 */
	@Test
	void handMadeShapeGivesTheHandMadePower() throws CalculationException {
		var day = new ArrayList<>(Collections.nCopies(48, 1.0));
		day.set(24, 3.0);
		var months = new ArrayList<>(Collections.nCopies(12, 0.0));
		months.set(0, 1.0);
		months.set(1, 1.0);
		var shape = new FacilityShape("SCHOOL", months, 0,
				Map.of(ShapeDay.WEEKDAY, day, ShapeDay.SATURDAY, day, ShapeDay.HOLIDAY, day));
		var own = new LoadShapes(Map.of("SCHOOL", shape, "OTHER", shape), shapes.darkness(), shapes.closedDays());
		var kilowatts = LoadProfile.kilowatts(new LoadProfileInput(SITE, "SCHOOL", 6100, FY2025, own));
		assertEquals(4, kilowatts[0], 1e-12);
		assertEquals(12, kilowatts[24], 1e-12);
		assertEquals(0, kilowatts[61 * 48], 0);
	}

	/**
	 * April: sunrise 05:29, sunset 18:31. The lamp burns until 05:29, so 29 of the 30 minutes from 05:00, and from 18:31, so
	 * 29 of the 30 minutes from 18:30.
	 */
	@Test
	void streetLightsBurnFromSunsetToSunrise() throws CalculationException {
		var kilowatts = year("STREET_LIGHT", 4_200);
		double full = kilowatts[0];
		assertEquals(full * 29 / 30, kilowatts[10], 1e-12);
		assertEquals(0, kilowatts[11], 0);
		assertEquals(0, kilowatts[36], 0);
		assertEquals(full * 29 / 30, kilowatts[37], 1e-12);
		assertEquals(full, kilowatts[38], 1e-12);
		// December has the longest nights: 24 h − (16:50 − 07:00) = 14 h 10 min
		assertEquals(full * (14 + 10 / 60.0), kwh(kilowatts, LocalDate.of(2025, 12, 15)), 1e-9);
	}

	@Test
	void programReplacesAShapeAndKeepsTheOthers() {
		var reader = new ShapeReader(shapes);
		reader.read("own-months.csv", "facility_class,lit_share,4,5,6,7,8,9,10,11,12,1,2,3\nSCHOOL,0.1" + ",1".repeat(12)
				+ "\nBREWERY,0" + ",2".repeat(12));
		reader.read("own-breaks.csv", "kind,first,last\nSCHOOL_BREAK,08-01,08-20\n");
		var own = reader.shapes();
		assertTrue(reader.faults().isEmpty(), reader.faults()::toString);
		assertEquals(0.1, own.shape("SCHOOL").litShare());
		assertEquals(shapes.shape("SCHOOL").days(), own.shape("SCHOOL").days());
		assertEquals(shapes.shape("HOSPITAL"), own.shape("HOSPITAL"));
		assertEquals(own.shape("OTHER").days(), own.shape("BREWERY").days());
		// only the school breaks are replaced, the turn of the year stays
		assertEquals(2, own.closedDays().size());
	}

	/** A school of a town without winter break: 26 December 2025 is a school day, 29 December is not. */
	@Test
	void otherSchoolBreaksLeaveTheTurnOfTheYearClosed() throws CalculationException {
		var own = shapes.withSchoolBreaks(
				List.of(new ClosedDays(ClosedDays.Kind.SCHOOL_BREAK, MonthDay.of(8, 1), MonthDay.of(8, 20))));
		var kilowatts = LoadProfile.kilowatts(new LoadProfileInput(SITE, "SCHOOL", 100_000, FY2025, own));
		assertEquals(kwh(kilowatts, LocalDate.of(2025, 12, 19)), kwh(kilowatts, LocalDate.of(2025, 12, 26)), 1e-9);
		assertEquals(kwh(kilowatts, LocalDate.of(2025, 12, 28)), kwh(kilowatts, LocalDate.of(2025, 12, 29)), 1e-9);
	}

	@Test
	void faultyLinesAreNamedAndChangeNothing() {
		var reader = new ShapeReader(shapes);
		reader.read("shape.csv", "facility_class,day,00:00\nSCHOOL,WEEKDAY,1" + ",1".repeat(46) + ",-3\nSCHOOL,MONDAY"
				+ ",1".repeat(48) + "\nCASTLE,WEEKDAY" + ",1".repeat(48));
		reader.read("dark.csv", "month,sunrise,sunset\n13,05:00,18:00\n6,18:00,05:00\n");
		reader.read("what.csv", "a,b\n1,2\n");
		reader.read("closed.csv", "kind,first,last\nCLOSED,02-30,03-01\n");
		assertEquals(shapes, reader.shapes());
		var faults = reader.faults();
		assertEquals(7, faults.size(), faults::toString);
		assertEquals("shape.csv line 2 column 50: found “-3”, expected a number from 0", faults.get(0).message().english());
		assertEquals("shape.csv 4行目 1列目「facility_class」: 「CASTLE」となっています。months.csvにある施設分類(例: SCHOOL)を入力してください",
				faults.get(2).message().in(Locale.JAPANESE));
		assertEquals("dark.csv", faults.get(3).file());
		assertEquals(3, faults.get(4).line());
		assertEquals("02-30", faults.get(6).found());
	}

	@Test
	void impossibleEnergyIsRefusedByName() {
		for (double wrong : new double[] { -1, Double.NaN, Double.POSITIVE_INFINITY }) {
			var refused = assertThrows(CalculationException.class, () -> year("SCHOOL", wrong));
			assertEquals("annualDemandKwh", refused.subject().attribute());
		}
		var even = Collections.nCopies(48, 0.0);
		var none = new FacilityShape("OTHER", Collections.nCopies(12, 1.0), 0,
				Map.of(ShapeDay.WEEKDAY, even, ShapeDay.SATURDAY, even, ShapeDay.HOLIDAY, even));
		var classes = new HashMap<>(shapes.byClass());
		classes.put("OTHER", none);
		var own = new LoadShapes(classes, shapes.darkness(), shapes.closedDays());
		assertThrows(CalculationException.class,
				() -> LoadProfile.kilowatts(new LoadProfileInput(SITE, "CASTLE", 5, FY2025, own)));
	}
}
