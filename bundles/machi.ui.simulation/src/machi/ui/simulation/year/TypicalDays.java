package machi.ui.simulation.year;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import machi.calculation.dispatch.profile.TypicalDay;
import machi.ui.Messages;
import machi.ui.simulation.draw.DayProfile;
import machi.ui.simulation.draw.Times;

/** Mean days of the months or seasons of a scope, workdays and days off apart. */
final class TypicalDays {

	private static final Messages TEXT = Messages.beside(TypicalDays.class);
	private static final int MONTHS = 12;
	private static final int SEASONS = 4;
	private static final int FIRST_MONTH = 4;
	/** Spring is March to May. */
	private static final int FIRST_MONTH_OF_SPRING = 3;

	private final ScopeFlows scope;
	private final List<TypicalDay> load;
	private final List<List<TypicalDay>> above;
	private final List<List<TypicalDay>> below;

	/** @param holiday true on steps of national holidays */
	TypicalDays(ScopeFlows scope, boolean[] holiday) {
		this.scope = scope;
		load = TypicalDay.of(scope.load(), scope.grid(), holiday);
		above = Arrays.stream(scope.above()).map(row -> TypicalDay.of(row, scope.grid(), holiday)).toList();
		below = Arrays.stream(scope.below()).map(row -> TypicalDay.of(row, scope.grid(), holiday)).toList();
	}

	/** April to March: all workdays, then all days off. */
	List<DayProfile> months() {
		var profiles = new ArrayList<DayProfile>();
		for (var kind : TypicalDay.Kind.values()) {
			for (int i = 0; i < MONTHS; i++) {
				int month = (i + FIRST_MONTH - 1) % MONTHS + 1;
				add(profiles, Times.month(scope.grid().dateTime(0).withDayOfMonth(1).withMonth(month)), List.of(month), kind);
			}
		}
		return profiles;
	}

	/** Spring, summer, autumn, winter: all workdays, then all days off. */
	List<DayProfile> seasons() {
		var profiles = new ArrayList<DayProfile>();
		for (var kind : TypicalDay.Kind.values()) {
			for (int season = 0; season < SEASONS; season++) {
				int first = FIRST_MONTH_OF_SPRING + season * 3;
				var months = IntStream.range(first, first + 3).mapToObj(month -> (month - 1) % MONTHS + 1).toList();
				add(profiles, TEXT.get("season." + season), months, kind);
			}
		}
		return profiles;
	}

	private void add(List<DayProfile> profiles, String name, List<Integer> months, TypicalDay.Kind kind) {
		int days = chosen(load, months, kind).stream().mapToInt(TypicalDay::days).sum();
		if (days > 0) {
			var title = TEXT.get(kind == TypicalDay.Kind.DAY_OFF ? "days.holiday" : "days.workday", name, days);
			profiles.add(new DayProfile(title, days, means(above, months, kind), means(below, months, kind),
					mean(chosen(load, months, kind))));
		}
	}

	private static List<TypicalDay> chosen(List<TypicalDay> all, List<Integer> months, TypicalDay.Kind kind) {
		return all.stream().filter(day -> day.kind() == kind && months.contains(day.month())).toList();
	}

	private static double[][] means(List<List<TypicalDay>> rows, List<Integer> months, TypicalDay.Kind kind) {
		return rows.stream().map(row -> mean(chosen(row, months, kind))).toArray(double[][]::new);
	}

	/** The mean of months, each with the weight of its days. */
	private static double[] mean(List<TypicalDay> days) {
		var mean = new double[days.getFirst().mean().length];
		double total = days.stream().mapToInt(TypicalDay::days).sum();
		for (var day : days) {
			for (int i = 0; i < mean.length; i++) {
				mean[i] += day.mean()[i] * day.days() / total;
			}
		}
		return mean;
	}
}
