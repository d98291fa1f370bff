package machi.ui.indicator.draw;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

import machi.calculation.indicator.ProgressState;
import machi.ui.Messages;
import machi.ui.Palette;
import machi.ui.indicator.data.KpiProgress;
import machi.ui.indicator.draw.Figure.Anchor;

/** A card of one indicator: its light, its last value, the way from baseline to target, its trend and forecast. */
public final class CardFigure {

	public static final double HEIGHT = 176;

	private static final Messages TEXT = Messages.beside(CardFigure.class);
	private static final double MARGIN = 12;
	private static final double SPARK_WIDTH = 96;

	private final KpiProgress kpi;
	private final double width;
	private final Figure figure;

	private CardFigure(KpiProgress kpi, double width) {
		this.kpi = kpi;
		this.width = width;
		figure = new Figure(width, HEIGHT);
	}

	public static Figure of(KpiProgress kpi, double width) {
		var card = new CardFigure(kpi, width);
		card.drawHead();
		card.drawValue();
		card.drawTrend();
		card.drawBar();
		card.drawForecast();
		return card.figure;
	}

	/** What the card says, for those who cannot see it. */
	public static String spoken(KpiProgress kpi) {
		return String.join(", ", kpi.name(), kpi.state().label().in(Locale.getDefault()), kpi.amount(kpi.latest()),
				KpiProgress.percent(kpi.progress()));
	}

	private double inner() {
		return width - 2 * MARGIN;
	}

	private void drawHead() {
		figure.box(0.5, 0.5, width - 2, HEIGHT - 2, Palette.PAPER.color(), Palette.LINE.color());
		figure.box(0, 0, 4, HEIGHT, Light.colour(kpi.state()), null);
		Light.draw(figure, kpi.state(), MARGIN, 11, 14);
		figure.bold(MARGIN + 20, 10, 12, Light.colour(kpi.state()), Anchor.START, kpi.state().label().in(Locale.getDefault()));
		if (!kpi.due().isEmpty()) {
			figure.text(width - MARGIN, 10, 11, Palette.MUTED.color(), Anchor.END,
					TextSpace.cut(TEXT.get("due", kpi.due()), 11, inner() - 100));
		}
		double y = 31;
		for (var line : TextSpace.lines(kpi.name(), 13, inner(), 2)) {
			figure.bold(MARGIN, y, 13, Palette.INK.color(), Anchor.START, line);
			y += 17;
		}
	}

	private void drawValue() {
		var shown = kpi.latest().isPresent() ? kpi.amount(kpi.latest()) : TEXT.get("no.actual");
		double size = kpi.latest().isPresent() ? 19 : 14;
		figure.bold(MARGIN, 70, size, kpi.latest().isPresent() ? Palette.INK.color() : Palette.MUTED.color(), Anchor.START,
				TextSpace.cut(shown, size, inner() - SPARK_WIDTH - 8));
		var below = kpi.latest().isPresent() ? kpi.latestPeriod() + "  " + TEXT.get("progress", KpiProgress.percent(kpi.progress())) : "";
		figure.text(MARGIN, 96, 11, Palette.MUTED.color(), Anchor.START, TextSpace.cut(below, 11, inner() - SPARK_WIDTH - 8));
	}

	/** Recorded values, on the way that was planned. */
	private void drawTrend() {
		double left = width - MARGIN - SPARK_WIDTH;
		TimeFrame.of(kpi, left, 70, SPARK_WIDTH - 4, 36).ifPresent(frame -> {
			if (kpi.path().size() > 1) {
				figure.path(frame.line(kpi.path()), Palette.LINE.color(), 2, true);
			}
			var counting = kpi.counting();
			if (counting.size() > 1) {
				figure.path(frame.line(counting), Palette.series(0), 2, false);
			}
			if (!counting.isEmpty()) {
				var last = counting.getLast();
				figure.disc(frame.x(last.day()), frame.y(last.value().doubleValue()), 3, Palette.series(0), null);
			}
		});
	}

	/** From the baseline on the left to the target on the right, whichever is the greater; a mark where time asks to be. */
	private void drawBar() {
		double top = 118;
		figure.box(MARGIN, top, inner(), 8, Palette.HEADER.color(), null);
		kpi.progress().ifPresent(progress -> figure.box(MARGIN, top, inner() * part(progress), 8, Light.colour(kpi.state()), null));
		kpi.expected().ifPresent(expected -> {
			double x = MARGIN + inner() * part(expected);
			figure.line(x, top - 4, x, top + 9, Palette.INK.color(), 1.5, false);
		});
		double half = inner() / 2 - 4;
		figure.text(MARGIN, top + 14, 11, Palette.MUTED.color(), Anchor.START,
				TextSpace.cut(kpi.amount(kpi.baseline()) + labelled(kpi.baselinePeriod()), 11, half));
		figure.text(width - MARGIN, top + 14, 11, Palette.INK.color(), Anchor.END,
				TextSpace.cut(kpi.amount(kpi.target()) + labelled(kpi.targetPeriod()), 11, half));
	}

	private static String labelled(String period) {
		return period.isEmpty() ? "" : " (" + period + ")";
	}

	private static double part(BigDecimal percent) {
		return Math.clamp(percent.doubleValue() / 100, 0, 1);
	}

	private void drawForecast() {
		var text = kpi.forecast().isPresent()
				? TEXT.get("forecast", kpi.amount(kpi.forecast()), KpiProgress.percent(kpi.forecastPercent())) : TEXT.get("forecast.none");
		figure.text(MARGIN, 153, 11, Palette.MUTED.color(), Anchor.START, TextSpace.cut(text, 11, inner()));
	}

	/** The shapes of the lights and what they mean. */
	public static Figure legend(double width) {
		var legend = new Figure(width, 20);
		double x = 0;
		for (var state : List.of(ProgressState.values())) {
			var label = state.label().in(Locale.getDefault());
			Light.draw(legend, state, x, 3, 12);
			legend.text(x + 17, 2, 11, Palette.MUTED.color(), Anchor.START, label);
			x += 17 + TextSpace.width(label, 11) + 18;
		}
		return legend;
	}
}
