package machi.calculation.load;

import java.time.LocalDate;
import java.util.List;

import machi.calculation.CalculationException;
import machi.calculation.InputCheck;
import machi.calculation.Subject;
import machi.quantity.text.LocalizedText;
import machi.quantity.time.DayType;

/**
 * Spreads an annual energy over the half hours of a fiscal year: month factor × half-hour shape of the kind of day, and an
 * even power from sunset to sunrise for the lit share. Both parts are scaled by their own sums, so that the steps add up to
 * the annual energy but for the rounding of the last digits (relative 1e-12; no step is bent to make them fit).
 * <p>
 * Weather enters only by the month factors: a hot week looks like any other week of its month.
 */
public final class LoadProfile {

	public static final String VERSION = "1";
	/** Where the method comes from. */
	public static final String METHOD = "Month factors and half-hour shapes by kind of day; hours of use of rooms as in the "
			+ "standard conditions of use (室使用条件) of Japan's energy standard for buildings (平成28年国土交通省告示第265号)";

	private static final double MOST_KWH = 1e12;
	private static final double HOURS = 0.5;
	private static final int MINUTES = 30;

	private LoadProfile() {
	}

	/**
	 * Mean power of every half hour of the fiscal year, in kW; 17,520 values, or 17,568 with a 29 February.
	 *
	 * @throws CalculationException when the energy is negative or no number, or the shape has nothing to follow
	 */
	public static double[] kilowatts(LoadProfileInput input) throws CalculationException {
		var subject = input.subject().at("annualDemandKwh");
		double annualKwh = InputCheck.within(input.annualKwh(), 0, MOST_KWH, "kWh", subject);
		var shape = input.shapes().shape(input.facilityClass());
		int days = input.calendar().days();
		var byDay = new double[days * FacilityShape.HALF_HOURS];
		var lit = new double[byDay.length];
		for (int day = 0; day < days; day++) {
			var date = input.calendar().date(day);
			var values = shape.day(kind(date, input.calendar().dayTypes().get(day), input.shapes().closedDays()));
			double factor = shape.monthFactor(date.getMonth());
			for (int half = 0; half < FacilityShape.HALF_HOURS; half++) {
				int step = day * FacilityShape.HALF_HOURS + half;
				byDay[step] = factor * values.get(half);
				lit[step] = input.shapes().darkness().share(date.getMonth(), half * MINUTES, (half + 1) * MINUTES);
			}
		}
		double dayScale = scale(annualKwh * (1 - shape.litShare()), byDay, subject);
		double litScale = scale(annualKwh * shape.litShare(), lit, subject);
		for (int step = 0; step < byDay.length; step++) {
			byDay[step] = byDay[step] * dayScale + lit[step] * litScale;
		}
		return byDay;
	}

	/** kW per unit of weight. */
	private static double scale(double kwh, double[] weights, Subject subject) throws CalculationException {
		if (kwh == 0) {
			return 0;
		}
		double sum = 0;
		double lost = 0;
		for (double weight : weights) {
			double next = weight - lost;
			double total = sum + next;
			lost = total - sum - next;
			sum = total;
		}
		if (!(sum > 0)) {
			throw new CalculationException(LocalizedText.of(
					"The shape of this class is zero all the year; a shape with some use was expected",
					"この施設分類の負荷形状が年間を通じて0です。使用のある形状が必要です"), subject, Double.toString(kwh));
		}
		return kwh / HOURS / sum;
	}

	private static ShapeDay kind(LocalDate date, DayType type, List<ClosedDays> closedDays) {
		boolean schoolBreak = false;
		for (var range : closedDays) {
			if (range.contains(date)) {
				if (range.kind() == ClosedDays.Kind.CLOSED) {
					return ShapeDay.HOLIDAY;
				}
				schoolBreak = true;
			}
		}
		return switch (type) {
		case HOLIDAY -> ShapeDay.HOLIDAY;
		case SATURDAY -> ShapeDay.SATURDAY;
		case WEEKDAY -> schoolBreak ? ShapeDay.TERM_BREAK : ShapeDay.WEEKDAY;
		};
	}
}
