package machi.ui.result.page;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.part.ViewPart;

import machi.ui.Icon;
import machi.ui.Palette;
import machi.ui.ProgramContext;
import machi.ui.ProgramListener;
import machi.ui.page.Activity;
import machi.ui.page.Paper;
import machi.ui.page.ProgressStrip;
import machi.ui.result.Runs;
import machi.ui.result.RunsListener;
import machi.ui.result.text.Texts;
import machi.workspace.OpenProgram;

/** The installed calculators with their states; the selected one can be run. */
public final class CalculatorsView extends ViewPart {

	/** Data of the button that runs the selected calculator. */
	public static final String RUN = "machi.run";

	private Runs runs;
	private ProgramContext context;
	private CalculatorList list;
	private CalculatorDetails details;
	private ProgressStrip progress;
	private Action evaluate;
	private Action stop;
	private final RunsListener listener = new RunsListener() {
		@Override
		public void runsChanged() {
			refresh();
		}

		@Override
		public void runsProgressed() {
			progress.update();
		}
	};
	private final ProgramListener programs = new ProgramListener() {
		@Override
		public void programOpened(OpenProgram program) {
			refresh();
		}

		@Override
		public void programClosed(OpenProgram program) {
			refresh();
		}
	};

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
		progress = new ProgressStrip(body, paper, runs::activities);
		var sash = new SashForm(body, SWT.VERTICAL);
		sash.setBackground(Palette.LINE.color());
		sash.setSashWidth(3);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
		list = new CalculatorList(sash, paper, runs);
		details = new CalculatorDetails(sash, paper, runs, this::isProgramOpen);
		sash.setWeights(55, 45);
		list.whenSelected(details::show);
		list.whenOpened(calculator -> ResultPages.openResult(getSite().getPage(), calculator));
		details.whenStarted(calculator -> ResultPages.openResult(getSite().getPage(), calculator));
		createActions();
		getSite().setSelectionProvider(list.selectionProvider());
		runs.addListener(listener);
		context.addListener(programs);
		refresh();
	}

	private void createActions() {
		evaluate = new Action(Texts.get("evaluate"), Icon.RUN.descriptor()) {
			@Override
			public void run() {
				runs.evaluate();
			}
		};
		evaluate.setToolTipText(Texts.get("evaluate.help"));
		stop = new Action(Texts.get("stop"), Icon.STOP.descriptor()) {
			@Override
			public void run() {
				runs.activities().forEach(Activity::stop);
			}
		};
		var bars = getViewSite().getActionBars();
		bars.getToolBarManager().add(evaluate);
		bars.getToolBarManager().add(stop);
		bars.getMenuManager().add(evaluate);
		bars.getMenuManager().add(stop);
		bars.updateActionBars();
	}

	private boolean isProgramOpen() {
		return context.program().isPresent();
	}

	private void refresh() {
		list.refresh();
		details.refresh();
		progress.update();
		evaluate.setEnabled(isProgramOpen());
		stop.setEnabled(!runs.activities().isEmpty());
	}

	/** Selects a calculator, as a click on it does. */
	public void select(String calculatorId) {
		list.select(calculatorId);
	}

	/** Opens the result of the selected calculator, as a double-click on it does. */
	public void openSelected() {
		list.open();
	}

	@Override
	public void setFocus() {
		if (list != null) {
			list.setFocus();
		}
	}

	@Override
	public void dispose() {
		if (runs != null) {
			runs.removeListener(listener);
		}
		if (context != null) {
			context.removeListener(programs);
		}
		super.dispose();
	}
}
