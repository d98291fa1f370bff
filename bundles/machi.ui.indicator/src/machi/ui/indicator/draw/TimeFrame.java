package machi.ui.indicator.draw;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import machi.ui.indicator.data.KpiProgress;
import machi.ui.indicator.data.KpiProgress.Dot;

/** Places days and values in a rectangle. */
final class TimeFrame {

	private final double left;
	private final double top;
	private final double width;
	private final double height;
	private final long firstDay;
	private final long lastDay;
	private final double low;
	private final double high;

	private TimeFrame(double left, double top, double width, double height, long firstDay, long lastDay, double low, double high) {
		this.left = left;
		this.top = top;
		this.width = width;
		this.height = height;
		this.firstDay = firstDay;
		this.lastDay = lastDay;
		this.low = low;
		this.high = high;
	}

	/** A frame in which all of the indicator has room; empty when it has no value with a day. */
	static Optional<TimeFrame> of(KpiProgress kpi, double left, double top, double width, double height) {
		var dots = new ArrayList<>(kpi.path());
		dots.addAll(kpi.history());
		if (dots.isEmpty()) {
			return Optional.empty();
		}
		long first = dots.stream().mapToLong(dot -> dot.day().toEpochDay()).min().orElseThrow();
		long last = dots.stream().mapToLong(dot -> dot.day().toEpochDay()).max().orElseThrow();
		var values = new ArrayList<>(dots.stream().map(Dot::value).toList());
		kpi.forecast().ifPresent(values::add);
		kpi.baseline().ifPresent(values::add);
		kpi.target().ifPresent(values::add);
		double low = values.stream().mapToDouble(BigDecimal::doubleValue).min().orElseThrow();
		double high = values.stream().mapToDouble(BigDecimal::doubleValue).max().orElseThrow();
		double margin = high > low ? (high - low) * 0.12 : Math.max(1, Math.abs(high) * 0.1);
		return Optional.of(new TimeFrame(left, top, width, height, first, last == first ? first + 365 : last,
				low >= 0 && low - margin < 0 ? 0 : low - margin, high + margin));
	}

	double x(LocalDate day) {
		return left + width * (day.toEpochDay() - firstDay) / (lastDay - firstDay);
	}

	double y(double value) {
		return top + height * (1 - (value - low) / (high - low));
	}

	List<Double> line(List<Dot> dots) {
		var points = new ArrayList<Double>();
		for (var dot : dots) {
			points.add(x(dot.day()));
			points.add(y(dot.value().doubleValue()));
		}
		return points;
	}

	double low() {
		return low;
	}

	double high() {
		return high;
	}

	LocalDate first() {
		return LocalDate.ofEpochDay(firstDay);
	}

	LocalDate last() {
		return LocalDate.ofEpochDay(lastDay);
	}
}
