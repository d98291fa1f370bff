package machi.ui.indicator.draw;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.eclipse.swt.graphics.Color;

import machi.calculation.indicator.Side;
import machi.ui.Messages;
import machi.ui.Palette;
import machi.ui.indicator.data.KpiProgress;
import machi.ui.indicator.data.ProgramProgress;
import machi.ui.indicator.data.ProgramProgress.Synergy;
import machi.ui.indicator.draw.Figure.Anchor;

/** The three sides and the six effects between them, each with the mean progress of its indicators. */
public final class TriangleFigure {

	public static final double WIDTH = 520;
	public static final double HEIGHT = 332;

	private static final Messages TEXT = Messages.beside(TriangleFigure.class);
	private static final double RADIUS = 58;
	private static final double APART = 9;
	private static final Map<Side, double[]> PLACES = Map.of(Side.ECONOMY, new double[] { 260, 62 }, Side.SOCIETY,
			new double[] { 66, 270 }, Side.ENVIRONMENT, new double[] { 454, 270 });

	private final Figure figure = new Figure(WIDTH, HEIGHT);
	private final ProgramProgress progress;

	private TriangleFigure(ProgramProgress progress) {
		this.progress = progress;
	}

	public static Figure of(ProgramProgress progress) {
		var triangle = new TriangleFigure(progress);
		for (var from : PLACES.keySet().stream().sorted().toList()) {
			for (var to : PLACES.keySet().stream().sorted().toList()) {
				if (from != to) {
					triangle.drawLink(from, to);
				}
			}
		}
		PLACES.keySet().forEach(triangle::drawSide);
		return triangle.figure;
	}

	private void drawSide(Side side) {
		var place = PLACES.get(side);
		figure.disc(place[0], place[1], RADIUS, Palette.HEADER.color(), Palette.ACCENT.color());
		figure.bold(place[0], place[1] - 29, 13, Palette.INK.color(), Anchor.MIDDLE, side.title().in(Locale.getDefault()));
		figure.bold(place[0], place[1] - 8, 14, Palette.ACCENT.color(), Anchor.MIDDLE, KpiProgress.percent(progress.mean(side)));
		figure.text(place[0], place[1] + 13, 11, Palette.MUTED.color(), Anchor.MIDDLE, TEXT.get("kpis", progress.of(side).size()));
	}

	private Optional<Synergy> link(Side from, Side to) {
		return progress.synergies().stream().filter(link -> link.from() == from && link.to() == to).findFirst();
	}

	/** An arrow beside the line between two sides, to the left of its direction. */
	private void drawLink(Side from, Side to) {
		var start = PLACES.get(from);
		var end = PLACES.get(to);
		double length = Math.hypot(end[0] - start[0], end[1] - start[1]);
		double alongX = (end[0] - start[0]) / length;
		double alongY = (end[1] - start[1]) / length;
		double leftX = alongY * APART;
		double leftY = -alongX * APART;
		var link = link(from, to).filter(found -> found.indicators() > 0);
		Color colour = link.isPresent() ? Palette.ACCENT.color() : Palette.LINE.color();
		double x = end[0] + leftX - alongX * (RADIUS + 5);
		double y = end[1] + leftY - alongY * (RADIUS + 5);
		figure.line(start[0] + leftX + alongX * (RADIUS + 4), start[1] + leftY + alongY * (RADIUS + 4), x - alongX * 6, y - alongY * 6, colour, 2,
				link.isEmpty());
		figure.area(List.of(x, y, x - alongX * 10 + leftX * 0.5, y - alongY * 10 + leftY * 0.5, x - alongX * 10 - leftX * 0.5,
				y - alongY * 10 - leftY * 0.5), colour);
		// inside the triangle there is most room near its base
		double way = from == Side.ECONOMY && to == Side.SOCIETY ? 0.6 : from == Side.ENVIRONMENT && to == Side.ECONOMY ? 0.4 : 0.5;
		drawLabel(link, start[0] + (end[0] - start[0]) * way + leftX * 1.8, start[1] + (end[1] - start[1]) * way + leftY * 1.8, alongX, alongY);
	}

	private void drawLabel(Optional<Synergy> link, double x, double y, double alongX, double alongY) {
		var text = link.map(found -> TEXT.get("link", found.indicators(), KpiProgress.percent(found.progress()))).orElse(TEXT.get("link.none"));
		// on slanting lines the label stands beside the arrow, on the level one above or below it
		boolean slanting = Math.abs(alongY) > 0.1;
		var anchor = !slanting ? Anchor.MIDDLE : alongY > 0 ? Anchor.START : Anchor.END;
		double top = slanting ? y - 7 : alongX > 0 ? y - 12 : y - 2;
		double beside = !slanting ? 0 : alongY > 0 ? 7 : -7;
		figure.text(x + beside, top, 11, link.isPresent() ? Palette.INK.color() : Palette.MUTED.color(), anchor, text);
	}
}
