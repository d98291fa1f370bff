package machi.ui.result.page;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

import machi.calculation.CalculationResult;
import machi.calculation.Finding;
import machi.report.DocumentNames;
import machi.ui.Palette;
import machi.ui.ProgramContext;
import machi.ui.chart.SeriesPanel;
import machi.ui.page.Paper;
import machi.ui.result.text.Texts;
import machi.ui.table.ResultGrid;

/** A tab for every table with its charts, and one for every series. */
final class ResultTabs {

	private static final int TAB_HEIGHT = 30;
	private static final String ID = "machi.id";
	private static final String FINDINGS = "machi.findings";
	private static final String PAGE = "machi.page";

	private final CTabFolder folder;

	ResultTabs(Composite parent, Paper paper, CalculationResult result, ProgramContext context, Locale locale) {
		folder = new CTabFolder(parent, SWT.TOP | SWT.FLAT);
		folder.setTabHeight(TAB_HEIGHT);
		folder.setBackground(Palette.PAPER.color());
		folder.setSelectionBackground(Palette.PAPER.color());
		var documents = context.program().map(program -> DocumentNames.of(program.program(), locale))
				.orElse(new DocumentNames(Map.of()));
		var drawn = DrawnChart.of(result, locale);
		for (var table : result.tables()) {
			var charts = drawn.stream().filter(chart -> chart.table().id().equals(table.id())).toList();
			var page = new TablePage(folder, paper, table, charts, documents, context, locale);
			add(table.id(), table.title().in(locale), page.control()).setData(PAGE, page);
		}
		for (var series : result.series()) {
			add(series.id(), series.title().in(locale), new SeriesPanel(folder, series, locale));
		}
		if (!result.findings().isEmpty()) {
			add(FINDINGS, Texts.get("findings.title") + " (" + result.findings().size() + ")",
					findings(paper, result.findings(), context, locale));
		}
		if (folder.getItemCount() > 0) {
			folder.setSelection(0);
		}
	}

	private Control findings(Paper paper, List<Finding> findings, ProgramContext context, Locale locale) {
		var sash = new SashForm(folder, SWT.HORIZONTAL);
		sash.setBackground(Palette.LINE.color());
		sash.setSashWidth(3);
		var list = new FindingList(locale);
		list.setFindings(findings);
		var table = new FindingTable(sash, paper, list, locale);
		var places = new PlaceList(sash, paper, context, locale);
		table.whenSelected(places::show);
		table.whenOpened(finding -> PlaceList.firstSubject(finding).ifPresent(context::reveal));
		sash.setWeights(66, 34);
		return sash;
	}

	private CTabItem add(String id, String title, Control control) {
		var item = new CTabItem(folder, SWT.NONE);
		item.setText(" " + Paper.escaped(title) + " ");
		item.setControl(control);
		item.setData(ID, id);
		return item;
	}

	/** Id of the selected table or series. */
	String selected() {
		return folder.getSelection() == null ? "" : (String) folder.getSelection().getData(ID);
	}

	void select(String id) {
		Arrays.stream(folder.getItems()).filter(item -> item.getData(ID).equals(id)).findFirst().ifPresent(folder::setSelection);
	}

	private Optional<TablePage> page() {
		return folder.getSelection() != null && folder.getSelection().getData(PAGE) instanceof TablePage page ? Optional.of(page)
				: Optional.empty();
	}

	Optional<ResultGrid> grid() {
		return page().map(TablePage::grid);
	}

	List<ChartExport> charts() {
		return page().map(TablePage::charts).orElse(List.of());
	}
}
