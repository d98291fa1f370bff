package machi.ui.indicator.draw;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;

import machi.report.FigureText;
import machi.ui.Messages;
import machi.ui.Palette;
import machi.ui.indicator.data.KpiProgress;
import machi.ui.indicator.draw.Figure.Anchor;

/** What was recorded of an indicator over time, the way to its target, the target and where the trend leads. */
public final class HistoryFigure {

	private static final Messages TEXT = Messages.beside(HistoryFigure.class);
	private static final double LEFT = 64;
	private static final double RIGHT = 20;
	private static final double TOP = 30;
	private static final double BOTTOM = 62;
	private static final int TICKS = 4;

	private final KpiProgress kpi;
	private final double width;
	private final double height;
	private final Figure figure;

	private HistoryFigure(KpiProgress kpi, double width, double height) {
		this.kpi = kpi;
		this.width = width;
		this.height = height;
		figure = new Figure(width, height);
	}

	public static Figure of(KpiProgress kpi, double width, double height) {
		var chart = new HistoryFigure(kpi, width, height);
		var frame = TimeFrame.of(kpi, LEFT, TOP, width - LEFT - RIGHT, height - TOP - BOTTOM);
		if (frame.isEmpty()) {
			chart.figure.text(12, 12, 12, Palette.MUTED.color(), Anchor.START, TEXT.get("history.none"));
			return chart.figure;
		}
		chart.drawAxes(frame.get());
		chart.drawTarget(frame.get());
		chart.drawValues(frame.get());
		chart.drawForecast(frame.get());
		chart.drawLegend();
		return chart.figure;
	}

	private void drawAxes(TimeFrame frame) {
		figure.text(6, 6, 11, Palette.MUTED.color(), Anchor.START, kpi.unit());
		var step = step((frame.high() - frame.low()) / TICKS);
		for (var tick = new BigDecimal(Math.ceil(frame.low() / step.doubleValue())).multiply(step); tick.doubleValue() <= frame.high(); tick = tick
				.add(step)) {
			double y = frame.y(tick.doubleValue());
			figure.line(LEFT, y, width - RIGHT, y, Palette.LINE.color(), 1, false);
			figure.text(LEFT - 6, y - 7, 11, Palette.INK.color(), Anchor.END, FigureText.number(tick.add(BigDecimal.ZERO)));
		}
		int years = Math.max(1, frame.last().getYear() - frame.first().getYear());
		int every = Math.max(1, (int) Math.ceil(years * 48 / (width - LEFT - RIGHT)));
		for (int year = frame.first().getYear(); year <= frame.last().getYear(); year += every) {
			var day = LocalDate.of(year, 1, 1);
			if (!day.isBefore(frame.first())) {
				double x = frame.x(day);
				figure.line(x, height - BOTTOM, x, height - BOTTOM + 4, Palette.MUTED.color(), 1, false);
				figure.text(x, height - BOTTOM + 5, 11, Palette.INK.color(), Anchor.MIDDLE, TEXT.get("history.year", Integer.toString(year)));
			}
		}
	}

	/** 1, 2 or 5 times a power of ten. */
	private static BigDecimal step(double about) {
		var power = BigDecimal.TEN.pow((int) Math.floor(Math.log10(about)), new MathContext(3, RoundingMode.HALF_UP));
		double part = about / power.doubleValue();
		return power.multiply(BigDecimal.valueOf(part > 5 ? 10 : part > 2 ? 5 : part > 1 ? 2 : 1)).stripTrailingZeros();
	}

	private void drawTarget(TimeFrame frame) {
		kpi.target().ifPresent(target -> {
			double y = frame.y(target.doubleValue());
			figure.line(LEFT, y, width - RIGHT, y, Palette.series(3), 1.2, false);
		});
		if (kpi.path().size() > 1) {
			figure.path(frame.line(kpi.path()), Palette.MUTED.color(), 1.5, true);
			for (var corner : kpi.path()) {
				figure.disc(frame.x(corner.day()), frame.y(corner.value().doubleValue()), 3, Palette.PAPER.color(), Palette.MUTED.color());
			}
		}
	}

	private void drawValues(TimeFrame frame) {
		var counting = kpi.counting();
		if (counting.size() > 1) {
			figure.path(frame.line(counting), Palette.series(0), 2, false);
		}
		for (var dot : kpi.history()) {
			double x = frame.x(dot.day());
			double y = frame.y(dot.value().doubleValue());
			figure.disc(x, y, dot.counts() ? 4 : 3.5, dot.counts() ? Palette.series(0) : Palette.PAPER.color(),
					dot.counts() ? null : Palette.series(0));
		}
		if (!counting.isEmpty()) {
			var last = counting.getLast();
			figure.bold(Math.min(frame.x(last.day()), width - RIGHT - 20), frame.y(last.value().doubleValue()) - 20, 11, Palette.series(0),
					Anchor.MIDDLE, FigureText.number(last.value()));
		}
	}

	private void drawForecast(TimeFrame frame) {
		var counting = kpi.counting();
		if (kpi.forecast().isEmpty() || counting.isEmpty() || kpi.path().isEmpty()) {
			return;
		}
		var last = counting.getLast();
		var target = kpi.path().getLast();
		if (target.day().isAfter(last.day())) {
			double x = frame.x(target.day());
			double y = frame.y(kpi.forecast().get().doubleValue());
			figure.line(frame.x(last.day()), frame.y(last.value().doubleValue()), x, y, Palette.series(1), 2, true);
			figure.disc(x, y, 4, Palette.PAPER.color(), Palette.series(1));
		}
	}

	/** On a second line where the first one ends. */
	private void drawLegend() {
		double x = LEFT;
		double y = height - 34;
		for (var key : List.of("actual", "unused", "path", "target", "forecast")) {
			var label = TEXT.get("history." + key);
			double room = 23 + TextSpace.width(label, 11);
			if (x > LEFT && x + room > width) {
				x = LEFT;
				y += 17;
			}
			switch (key) {
			case "actual" -> figure.disc(x + 9, y + 7, 4, Palette.series(0), null);
			case "unused" -> figure.disc(x + 9, y + 7, 3.5, Palette.PAPER.color(), Palette.series(0));
			case "path" -> figure.line(x, y + 7, x + 18, y + 7, Palette.MUTED.color(), 1.5, true);
			case "target" -> figure.line(x, y + 7, x + 18, y + 7, Palette.series(3), 1.2, false);
			default -> figure.line(x, y + 7, x + 18, y + 7, Palette.series(1), 2, true);
			}
			figure.text(x + 23, y, 11, Palette.MUTED.color(), Anchor.START, label);
			x += room + 16;
		}
	}
}
