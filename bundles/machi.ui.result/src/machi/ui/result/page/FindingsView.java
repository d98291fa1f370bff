package machi.ui.result.page;

import java.util.List;
import java.util.Locale;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.part.ViewPart;

import machi.calculation.Finding;
import machi.ui.Icon;
import machi.ui.Palette;
import machi.ui.ProgramContext;
import machi.ui.page.Banner;
import machi.ui.page.Paper;
import machi.ui.result.RunState;
import machi.ui.result.Runs;
import machi.ui.result.RunsListener;
import machi.ui.result.text.Texts;

/** All findings on the open program, and the way from each to the entered values it is about. */
public final class FindingsView extends ViewPart {

	private final Locale locale = Locale.getDefault();
	private final FindingList list = new FindingList(locale);
	private final RunsListener listener = this::refresh;
	private Runs runs;
	private ProgramContext context;
	private Banner banner;
	private FindingFilters filters;
	private FindingTable table;
	private PlaceList places;
	private List<Finding> known = List.of();

	@Override
	public void createPartControl(Composite parent) {
		CalculatorsAhead.fill(parent, () -> fill(parent));
	}

	private void fill(Composite parent) {
		runs = getSite().getService(Runs.class);
		context = getSite().getService(ProgramContext.class);
		var paper = new Paper(new LocalResourceManager(JFaceResources.getResources(), parent));
		var body = new Composite(parent, SWT.NONE);
		body.setBackground(Palette.PAPER.color());
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(body);
		banner = new Banner(body, paper, Texts.get("evaluate"), runs::evaluate);
		filters = new FindingFilters(body, paper, list, () -> table.refresh());
		var sash = new SashForm(body, SWT.HORIZONTAL);
		sash.setBackground(Palette.LINE.color());
		sash.setSashWidth(3);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
		table = new FindingTable(sash, paper, list, locale);
		places = new PlaceList(sash, paper, context, locale);
		sash.setWeights(66, 34);
		table.whenSelected(places::show);
		table.whenOpened(finding -> PlaceList.firstSubject(finding).ifPresent(context::reveal));
		createActions();
		runs.addListener(listener);
		refresh();
	}

	private void createActions() {
		var copy = new Action(Texts.get("copy"), Icon.COPY.descriptor()) {
			@Override
			public void run() {
				new FindingExport(table.selectedOrAll(), context, locale).copy(getSite().getShell());
			}
		};
		copy.setToolTipText(Texts.get("findings.copy"));
		var export = new Action(Texts.get("export"), Icon.EXPORT.descriptor()) {
			@Override
			public void run() {
				new FindingExport(list.shown(), context, locale).askForCsv(getSite().getShell());
			}
		};
		export.setToolTipText(Texts.get("findings.export"));
		var bars = getViewSite().getActionBars();
		bars.getToolBarManager().add(copy);
		bars.getToolBarManager().add(export);
		bars.setGlobalActionHandler(ActionFactory.COPY.getId(), copy);
		bars.updateActionBars();
	}

	private void refresh() {
		var findings = runs.findings();
		if (!findings.equals(known) || !runs.isEvaluated()) {
			known = findings;
			list.setFindings(findings);
			filters.update();
			table.refresh();
			setPartName(Texts.get("findings.title") + (runs.isEvaluated() ? " (" + findings.size() + ")" : ""));
		}
		table.sayWhenEmpty(emptyReason());
		var stale = runs.calculators().stream().anyMatch(calculator -> runs.isStale(calculator.id()));
		if (stale && runs.activities().isEmpty()) {
			banner.show(Texts.get("findings.stale"));
		} else {
			banner.hide();
		}
	}

	private String emptyReason() {
		if (context.program().isEmpty()) {
			return Texts.get("result.noprogram");
		}
		boolean running = runs.calculators().stream().anyMatch(calculator -> runs.state(calculator.id()) == RunState.RUNNING);
		if (running) {
			return Texts.get("findings.running");
		}
		return Texts.get(runs.isEvaluated() ? list.total() == 0 ? "findings.none" : "findings.filtered" : "findings.notrun");
	}

	/** The findings as they are looked at. */
	public FindingList list() {
		return list;
	}

	/** Goes to the first place of the n-th finding that is shown, as a double-click on it does. */
	public void follow(int index) {
		table.open(index);
	}

	@Override
	public void setFocus() {
		if (table != null) {
			table.setFocus();
		}
	}

	@Override
	public void dispose() {
		if (runs != null) {
			runs.removeListener(listener);
		}
		super.dispose();
	}
}
