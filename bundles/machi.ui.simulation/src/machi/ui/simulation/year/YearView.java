package machi.ui.simulation.year;

import java.util.List;
import java.util.stream.Stream;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;

import machi.calculation.simulation.SimulatedYear;
import machi.ui.Messages;
import machi.ui.Palette;
import machi.ui.ProgramContext;
import machi.ui.page.Paper;

/** A year: on the left what can be selected, on the right ways of looking at it. */
final class YearView extends Composite {

	private static final Messages TEXT = Messages.beside(YearView.class);
	private static final int[] WEIGHTS = { 24, 76 };

	private final ZoneTree tree;
	private final CTabFolder folder;
	private final SummaryTab summary;
	private final HeatMapTab heat;
	private final PromiseTab promise;
	private final List<YearTab> tabs;
	private final Latest latest;
	private SimulatedYear year;
	private ScopeCache cache;
	private Scope scope = Scope.all(TEXT.get("all"));
	private boolean listed = true;
	private YearTab.Shown[] shown = {};

	YearView(Composite parent, Paper paper, ProgramContext context) {
		super(parent, SWT.NONE);
		setBackground(Palette.PAPER.color());
		GridLayoutFactory.fillDefaults().applyTo(this);
		latest = new Latest(parent.getDisplay());
		var sash = new SashForm(this, SWT.HORIZONTAL);
		sash.setSashWidth(4);
		sash.setBackground(Palette.LINE.color());
		GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
		tree = new ZoneTree(sash, this::look);
		folder = new CTabFolder(sash, SWT.TOP | SWT.FLAT);
		folder.setBackground(Palette.PAPER.color());
		sash.setWeights(WEIGHTS);
		summary = new SummaryTab(folder, paper);
		heat = new HeatMapTab(folder, paper);
		promise = new PromiseTab(folder, paper, context);
		tabs = List.of(summary, new TimeTab(folder, paper), heat, new TypicalDaysTab(folder, paper), new DurationTab(folder, paper),
				promise);
		for (var tab : tabs) {
			var item = new CTabItem(folder, SWT.NONE);
			item.setText(tab.title());
			item.setControl(tab.control());
		}
		folder.setSelection(0);
		folder.addListener(SWT.Selection, event -> showSelected());
	}

	/** Shows another year; what is selected stays so. */
	void show(SimulatedYear next) {
		year = next;
		cache = new ScopeCache(next);
		if (scope.isSite() && scope.sites(next).isEmpty()) {
			scope = Scope.all(TEXT.get("all"));
		}
		listed = false;
		latest.ask(TEXT.get("page.title"), () -> ZoneList.of(next, TEXT.get("all")), list -> {
			listed = true;
			if (!tree.isDisposed()) {
				tree.show(list);
				tree.select(scope);
			}
		});
		shown = new YearTab.Shown[tabs.size()];
		showSelected();
	}

	private void look(Scope next) {
		scope = next;
		showSelected();
	}

	/** Selects a scope as the tree does. */
	void select(Scope next) {
		tree.select(next);
		look(next);
	}

	/** Brings a tab to the front. */
	void open(int index) {
		folder.setSelection(index);
		showSelected();
	}

	/** Tabs that are behind wait until they are looked at. */
	private void showSelected() {
		int index = folder.getSelectionIndex();
		if (year != null && (shown[index] == null || shown[index].year() != year || !shown[index].scope().isSame(scope))) {
			shown[index] = new YearTab.Shown(year, cache, scope);
			tabs.get(index).show(shown[index]);
		}
	}

	/** What is looked at now. */
	YearTab.Shown shown() {
		return new YearTab.Shown(year, cache, scope);
	}

	/** The figures as text, or empty when they are not on the page in front; the table of promises copies itself. */
	String copied() {
		if (tabs.get(folder.getSelectionIndex()) == promise) {
			promise.copy();
			return "";
		}
		return Stream.of(scope.name(), summary.copied()).filter(text -> !text.isEmpty()).reduce((a, b) -> a + "\n" + b).orElse("");
	}

	HeatMapTab heatMap() {
		return heat;
	}

	/** Whether everything in sight is computed. */
	boolean isComplete() {
		return listed && tabs.get(folder.getSelectionIndex()).isComplete();
	}

	@Override
	public boolean setFocus() {
		return tree.setFocus();
	}
}
