package machi.ui.indicator.dashboard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

import machi.calculation.indicator.Side;
import machi.ui.Messages;
import machi.ui.Palette;
import machi.ui.indicator.data.ProgramProgress;
import machi.ui.indicator.data.Tile;
import machi.ui.indicator.draw.CardFigure;
import machi.ui.indicator.draw.Figure;
import machi.ui.indicator.draw.Figure.Anchor;
import machi.ui.indicator.draw.TextSpace;
import machi.ui.indicator.draw.TileFigure;
import machi.ui.indicator.draw.TriangleFigure;

/** The dashboard on sheets of A4, upright, without their margins of 10 mm. */
public final class DashboardSheets {

	/** 190 mm at 96 pixels an inch. */
	public static final double WIDTH = 718;
	/** 277 mm. */
	public static final double HEIGHT = 1047;

	private static final Messages TEXT = Messages.beside(DashboardSheets.class);
	private static final double GAP = 12;
	private static final double FOOTER = 22;
	private static final int TILES = 3;
	private static final int CARDS = 2;

	private final String program;
	private final LocalDate day;
	private final List<Figure> sheets = new ArrayList<>();
	private Figure sheet;
	private double y;

	private DashboardSheets(String program, LocalDate day) {
		this.program = program;
		this.day = day;
	}

	/** @param program name of the program */
	public static List<Figure> of(String program, LocalDate day, ProgramProgress progress, List<Tile> tiles) {
		var sheets = new DashboardSheets(program, day);
		sheets.begin();
		sheets.heading();
		sheets.row(tiles, TILES, TileFigure.HEIGHT, sheets.width(TILES), tile -> TileFigure.of(tile, sheets.width(TILES)));
		if (!progress.synergies().isEmpty()) {
			sheets.room(TriangleFigure.HEIGHT);
			sheets.sheet.add(TriangleFigure.of(progress), (WIDTH - TriangleFigure.WIDTH) / 2, sheets.y);
			sheets.y += TriangleFigure.HEIGHT + GAP;
		}
		sheets.sheet.add(CardFigure.legend(WIDTH), 0, sheets.y);
		sheets.y += 26;
		for (var side : Side.values()) {
			sheets.side(side, progress);
		}
		sheets.number();
		return sheets.sheets;
	}

	private double width(int columns) {
		return (WIDTH - (columns - 1) * GAP) / columns;
	}

	private void begin() {
		sheet = new Figure(WIDTH, HEIGHT);
		sheets.add(sheet);
		y = 0;
	}

	private void room(double height) {
		if (y + height > HEIGHT - FOOTER) {
			begin();
		}
	}

	private void heading() {
		sheet.bold(0, 0, 20, Palette.INK.color(), Anchor.START, TextSpace.cut(program, 20, WIDTH));
		sheet.text(0, 28, 12, Palette.MUTED.color(), Anchor.START, TEXT.get("sheet.title", day.toString()));
		sheet.line(0, 50, WIDTH, 50, Palette.ACCENT.color(), 2, false);
		y = 62;
	}

	private <T> void row(List<T> items, int columns, double height, double width, Function<T, Figure> figure) {
		for (int i = 0; i < items.size(); i += columns) {
			room(height);
			for (int column = 0; column < columns && i + column < items.size(); column++) {
				sheet.add(figure.apply(items.get(i + column)), column * (width + GAP), y);
			}
			y += height + GAP;
		}
	}

	private void side(Side side, ProgramProgress progress) {
		var kpis = progress.of(side);
		if (!kpis.isEmpty()) {
			room(24 + CardFigure.HEIGHT);
			sheet.bold(0, y, 15, Palette.INK.color(), Anchor.START, side.title().in(Locale.getDefault()));
			y += 24;
			row(kpis, CARDS, CardFigure.HEIGHT, width(CARDS), kpi -> CardFigure.of(kpi, width(CARDS)));
		}
	}

	private void number() {
		for (int i = 0; i < sheets.size(); i++) {
			sheets.get(i).text(WIDTH, HEIGHT - 14, 10, Palette.MUTED.color(), Anchor.END, (i + 1) + " / " + sheets.size());
			sheets.get(i).text(0, HEIGHT - 14, 10, Palette.MUTED.color(), Anchor.START, TextSpace.cut(program, 10, WIDTH - 80));
		}
	}
}
