package machi.ui.service.ledger;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;

import machi.calculation.ResultChart;
import machi.ledger.Circulation;
import machi.ledger.SchemeAccounts;
import machi.quantity.Unit;
import machi.report.FigureText;
import machi.ui.Messages;
import machi.ui.Palette;
import machi.ui.chart.ChartContent;
import machi.ui.chart.ChartPanel;
import machi.ui.page.Ground;
import machi.ui.page.Paper;

/** The figures of circulation on cards, and its months as a chart. */
final class CirculationPanel {

	private static final Messages TEXT = Messages.beside(CirculationPanel.class);
	private static final int CHART_WIDTH = 520;
	private static final int CHART_HEIGHT = 210;

	private CirculationPanel() {
	}

	static void cards(Composite parent, Paper paper, Circulation circulation, SchemeAccounts accounts) {
		var unit = unit(accounts);
		var row = new Composite(parent, SWT.NONE);
		row.setBackground(Palette.PAPER.color());
		GridLayoutFactory.fillDefaults().numColumns(6).equalWidth(true).spacing(10, 0).applyTo(row);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
		card(row, paper, "circulation.now", units(circulation.inCirculation()), unit);
		card(row, paper, "circulation.issued", units(circulation.issued()), unit);
		card(row, paper, "circulation.paid", units(circulation.paid()), unit);
		card(row, paper, "circulation.redeemed", units(circulation.redeemed()), unit);
		card(row, paper, "circulation.velocity", circulation.velocity().map(FigureText::number).orElse("—"), TEXT.get("circulation.times"));
		card(row, paper, "circulation.premium", FigureText.number(accounts.yen(circulation.premium())), Unit.of("円").in(Locale.getDefault()));
	}

	private static void card(Composite row, Paper paper, String label, String figure, String unit) {
		var card = Ground.of(new Composite(row, SWT.NONE), Palette.HEADER);
		GridLayoutFactory.fillDefaults().numColumns(2).margins(10, 7).spacing(4, 2).applyTo(card);
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.FILL).applyTo(card);
		var name = Ground.of(paper.text(card, TEXT.get(label), Palette.MUTED), Palette.HEADER);
		GridDataFactory.fillDefaults().grab(true, false).span(2, 1).hint(60, SWT.DEFAULT).applyTo(name);
		var number = Ground.of(paper.word(card, figure, Palette.INK), Palette.HEADER);
		number.setFont(paper.font(number, 2, SWT.BOLD));
		Ground.of(paper.word(card, unit, Palette.MUTED), Palette.HEADER);
		card.setToolTipText(TEXT.get(label + ".help"));
		name.setToolTipText(TEXT.get(label + ".help"));
	}

	static void chart(Composite parent, Circulation circulation, SchemeAccounts accounts) {
		var months = circulation.months();
		if (months.isEmpty()) {
			return;
		}
		var shown = months.subList(Math.max(0, months.size() - 24), months.size());
		// a line needs more than one month
		var kind = shown.size() == 1 ? ResultChart.Kind.BAR : ResultChart.Kind.LINE;
		var content = new ChartContent(TEXT.get("circulation.chart"), kind, Unit.of(unit(accounts)),
				shown.stream().map(month -> month.month().toString()).toList(),
				List.of(series("circulation.now", shown, Circulation.Month::inCirculation), series("circulation.issued", shown, Circulation.Month::issued),
						series("circulation.paid", shown, Circulation.Month::paid), series("circulation.redeemed", shown, Circulation.Month::redeemed)));
		var panel = new ChartPanel(parent, content, CHART_WIDTH, Locale.getDefault());
		GridDataFactory.fillDefaults().grab(true, false).hint(CHART_WIDTH, CHART_HEIGHT).applyTo(panel);
	}

	private static ChartContent.Series series(String name, List<Circulation.Month> months, ToLongFunction<Circulation.Month> value) {
		var values = new ArrayList<BigDecimal>();
		months.forEach(month -> values.add(BigDecimal.valueOf(value.applyAsLong(month))));
		return new ChartContent.Series(TEXT.get(name), values);
	}

	private static String units(long units) {
		return FigureText.number(BigDecimal.valueOf(units));
	}

	static String unit(SchemeAccounts accounts) {
		var name = accounts.scheme().getUnitName();
		return name == null || name.isBlank() ? TEXT.get("circulation.unit") : name;
	}
}
