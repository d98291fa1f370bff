package machi.ui.result.page;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;

import machi.application.Evaluation;
import machi.ui.PageEditor;
import machi.ui.Palette;
import machi.ui.ProgramContext;
import machi.ui.page.Banner;
import machi.ui.page.Paper;
import machi.ui.page.ProgressStrip;
import machi.ui.page.ScrolledPage;
import machi.ui.result.Runs;
import machi.ui.result.RunsListener;
import machi.ui.result.text.Texts;

/** The whole evaluation at a glance: headlines, findings, charts. The first page that is seen of an open program. */
public final class DashboardEditor extends PageEditor {

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
	private Runs runs;
	private ProgramContext context;
	private Paper paper;
	private ProgressStrip progress;
	private Banner banner;
	private ScrolledPage page;
	private Evaluation shown;

	@Override
	public void createPartControl(Composite parent) {
		runs = getSite().getService(Runs.class);
		context = getSite().getService(ProgramContext.class);
		paper = new Paper(new LocalResourceManager(JFaceResources.getResources(), parent));
		var body = new Composite(parent, SWT.NONE);
		body.setBackground(Palette.PAPER.color());
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(body);
		progress = new ProgressStrip(body, paper, runs::activities);
		banner = new Banner(body, paper, Texts.get("evaluate"), runs::evaluate);
		page = new ScrolledPage(body);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(page.control());
		runs.addListener(listener);
		refresh();
	}

	private void refresh() {
		progress.update();
		var evaluation = runs.evaluation();
		if (!evaluation.equals(shown)) {
			shown = evaluation;
			// a page that is not laid out yet has no width to arrange its charts in
			getSite().getShell().getDisplay().asyncExec(this::build);
		} else if (evaluation.runs().isEmpty()) {
			build();
		}
		boolean stale = runs.activities().isEmpty()
				&& evaluation.runs().stream().anyMatch(run -> runs.isStale(run.descriptor().id()));
		if (stale) {
			banner.show(Texts.get("dashboard.stale"));
		} else {
			banner.hide();
		}
	}

	private void build() {
		if (page.control().isDisposed()) {
			return;
		}
		var content = paper.composite(page.control(), 1, 24, 16);
		var dashboard = new Dashboard(content, paper, runs, context, getSite().getPage());
		if (shown == null || shown.runs().isEmpty()) {
			dashboard.showNothingYet();
		} else {
			dashboard.show(shown, page.control().getClientArea().width);
		}
		page.show(content);
	}

	/** The evaluation that is shown; empty before the first. */
	public Evaluation shown() {
		return shown;
	}

	@Override
	public void setFocus() {
		page.control().setFocus();
	}

	@Override
	public void dispose() {
		if (runs != null) {
			runs.removeListener(listener);
		}
		super.dispose();
	}
}
