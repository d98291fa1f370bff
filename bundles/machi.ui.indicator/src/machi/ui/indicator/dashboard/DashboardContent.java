package machi.ui.indicator.dashboard;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;

import machi.calculation.indicator.Side;
import machi.ui.Messages;
import machi.ui.Palette;
import machi.ui.indicator.data.KpiProgress;
import machi.ui.indicator.data.ProgramProgress;
import machi.ui.indicator.data.Tile;
import machi.ui.indicator.draw.CardFigure;
import machi.ui.indicator.draw.FigureCanvas;
import machi.ui.indicator.draw.TileFigure;
import machi.ui.indicator.draw.TriangleFigure;
import machi.ui.page.Paper;

/** Tiles, the triangle of synergies and the cards of the indicators by side, in as many columns as there is room for. */
final class DashboardContent {

	private static final Messages TEXT = Messages.beside(DashboardContent.class);
	private static final int CARD = 290;
	private static final int TILE = 185;

	private final Paper paper;
	private final Consumer<KpiProgress> open;
	private final int width;

	/**
	 * @param width of the page
	 * @param open  is given the indicator whose card was opened
	 */
	DashboardContent(Paper paper, int width, Consumer<KpiProgress> open) {
		this.paper = paper;
		this.width = width;
		this.open = open;
	}

	/** Columns of cards in a width; another number means another content. */
	static int columns(int width) {
		return Math.clamp((width - 40) / (CARD + 10), 1, 5);
	}

	Composite create(Composite parent, ProgramProgress progress, List<Tile> tiles) {
		var page = paper.composite(parent, 1, 20, 12);
		((GridLayout) page.getLayout()).verticalSpacing = 10;
		if (!tiles.isEmpty()) {
			var grid = grid(page, Math.clamp((width - 40) / TILE, 1, tiles.size()));
			tiles.forEach(tile -> {
				var canvas = canvas(grid, TILE, new FigureCanvas(grid, TILE, room -> TileFigure.of(tile, room)));
				canvas.speak(tile.title() + " " + tile.value() + " " + String.join(", ", tile.notes()));
			});
		}
		if (!progress.synergies().isEmpty()) {
			paper.title(page, TEXT.get("synergies"), 3);
			var triangle = new FigureCanvas(page, (int) TriangleFigure.WIDTH, room -> TriangleFigure.of(progress));
			triangle.speak(String.join(", ", TriangleFigure.of(progress).texts()));
			GridDataFactory.fillDefaults().align(SWT.CENTER, SWT.BEGINNING).hint((int) TriangleFigure.WIDTH, (int) TriangleFigure.HEIGHT)
					.applyTo(triangle);
		}
		var legend = new FigureCanvas(page, 600, CardFigure::legend);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(legend);
		for (var side : Side.values()) {
			cards(page, side, progress.of(side));
		}
		return page;
	}

	private void cards(Composite page, Side side, List<KpiProgress> kpis) {
		if (kpis.isEmpty()) {
			return;
		}
		paper.title(page, side.title().in(Locale.getDefault()), 3);
		var grid = grid(page, columns(width));
		for (var kpi : kpis) {
			var card = canvas(grid, CARD, new FigureCanvas(grid, CARD, room -> CardFigure.of(kpi, room)));
			card.setData(DashboardEditor.KPI, kpi.id());
			card.setToolTipText(Paper.escaped(kpi.name()));
			card.opens(CardFigure.spoken(kpi), () -> open.accept(kpi));
		}
	}

	private static Composite grid(Composite page, int columns) {
		var grid = new Composite(page, SWT.NONE);
		grid.setBackground(Palette.PAPER.color());
		GridLayoutFactory.fillDefaults().numColumns(columns).equalWidth(true).spacing(10, 10).applyTo(grid);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(grid);
		return grid;
	}

	private static FigureCanvas canvas(Composite grid, int width, FigureCanvas canvas) {
		GridDataFactory.fillDefaults().grab(true, false).hint(width, SWT.DEFAULT).applyTo(canvas);
		return canvas;
	}
}
