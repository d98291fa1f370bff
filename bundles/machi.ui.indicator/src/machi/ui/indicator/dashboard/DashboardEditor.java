package machi.ui.indicator.dashboard;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.actions.ActionFactory;

import machi.application.Calculations;
import machi.ui.Icon;
import machi.ui.Messages;
import machi.ui.PageEditor;
import machi.ui.Palette;
import machi.ui.ProgramContext;
import machi.ui.indicator.data.KpiProgress;
import machi.ui.indicator.data.ProgramProgress;
import machi.ui.indicator.data.ProgressRuns;
import machi.ui.indicator.data.Tile;
import machi.ui.indicator.draw.Figure;
import machi.ui.indicator.kpi.EmptyIndicators;
import machi.ui.indicator.kpi.KpiEditor;
import machi.ui.indicator.update.UpdateHandler;
import machi.ui.page.AtomicFile;
import machi.ui.page.FileQuestion;
import machi.ui.page.PageInput;
import machi.ui.page.Paper;
import machi.ui.page.ProgressStrip;
import machi.ui.page.ScrolledPage;

/** The program at a glance: its indicators by side, their synergies, and the figures of its other parts. */
public final class DashboardEditor extends PageEditor {

	/** Key of the widget data that names the indicator of a card. */
	public static final String KPI = "machi.indicator.kpi";

	private static final Messages TEXT = Messages.beside(DashboardEditor.class);

	private ProgramContext context;
	private Paper paper;
	private ProgressRuns runs;
	private Composite body;
	private ProgressStrip strip;
	private ScrolledPage scrolled;
	private int columns;

	@Override
	public void createPartControl(Composite parent) {
		context = getSite().getService(ProgramContext.class);
		paper = new Paper(new LocalResourceManager(JFaceResources.getResources(), parent));
		runs = new ProgressRuns(getSite().getService(Calculations.class), context, parent.getDisplay(), getPartName(), true, this::refresh);
		body = new Composite(parent, SWT.NONE);
		body.setBackground(Palette.PAPER.color());
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(body);
		strip = new ProgressStrip(body, paper, runs::activities);
		createButtons();
		scrolled = new ScrolledPage(body);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(scrolled.control());
		scrolled.control().addListener(SWT.Resize, event -> arrange());
		getEditorSite().getActionBars().setGlobalActionHandler(ActionFactory.COPY.getId(), new Action() {
			@Override
			public void run() {
				copy();
			}
		});
		getEditorSite().getActionBars().setGlobalActionHandler(ActionFactory.PRINT.getId(), new Action() {
			@Override
			public void run() {
				print();
			}
		});
		refresh();
		runs.start();
	}

	private void createButtons() {
		var header = paper.composite(body, 6, 20, 8);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(header);
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(paper.title(header, getPartName(), 4));
		paper.button(header, TEXT.get("update"), icon("update"), () -> UpdateHandler.open(getSite().getShell(), context));
		paper.button(header, TEXT.get("print"), icon("print"), this::print);
		paper.button(header, TEXT.get("html"), Icon.EXPORT.descriptor(), () -> save("html"));
		paper.button(header, TEXT.get("svg"), Icon.EXPORT.descriptor(), () -> save("svg"));
		paper.button(header, TEXT.get("copy"), Icon.COPY.descriptor(), this::copy);
	}

	private static ImageDescriptor icon(String name) {
		return ImageDescriptor.createFromURL(DashboardEditor.class.getResource("/icons/" + name + ".svg"));
	}

	private Optional<ProgramProgress> progress() {
		return runs.last().flatMap(run -> run.progress()).filter(progress -> !progress.kpis().isEmpty());
	}

	/** The tiles that are shown. */
	public List<Tile> tiles() {
		return runs.last().map(run -> Tile.of(run.others())).orElse(List.of());
	}

	private void refresh() {
		if (body.isDisposed()) {
			return;
		}
		strip.update();
		columns = DashboardContent.columns(width());
		if (progress().isPresent()) {
			var origin = scrolled.control().getOrigin();
			scrolled.show(new DashboardContent(paper, width(), this::open).create(scrolled.control(), progress().get(), tiles()));
			scrolled.control().setOrigin(origin);
		} else {
			scrolled.show(EmptyIndicators.create(scrolled.control(), paper, context, runs.last()));
		}
	}

	private int width() {
		int width = scrolled.control().getClientArea().width;
		return width > 0 ? width : 900;
	}

	private void arrange() {
		if (progress().isPresent() && DashboardContent.columns(width()) != columns) {
			refresh();
		}
	}

	private void open(KpiProgress kpi) {
		var page = getSite().getPage();
		PageInput.open(page, KpiEditor.ID);
		if (page.getActiveEditor() instanceof KpiEditor editor) {
			editor.select(kpi.id());
		}
	}

	private String name() {
		return context.program().map(program -> program.program().getName()).filter(name -> name != null && !name.isBlank())
				.orElse(getPartName());
	}

	/** The sheets as they are printed; none while there is nothing to show. */
	public List<Figure> sheets() {
		return progress().map(shown -> DashboardSheets.of(name(), LocalDate.now(), shown, tiles())).orElse(List.of());
	}

	/** The dashboard as a file. */
	public String file(String extension) {
		var title = name() + " " + getPartName();
		return extension.equals("svg") ? DashboardFiles.svg(title, sheets())
				: DashboardFiles.html(title, sheets(), progress().orElseThrow().result().table("progress").orElseThrow());
	}

	private void print() {
		if (progress().isPresent()) {
			DashboardPrint.ask(getSite().getShell(), name(), sheets());
		}
	}

	private void save(String extension) {
		if (progress().isEmpty()) {
			return;
		}
		var question = new FileQuestion(getSite().getShell());
		question.ask(name() + " " + getPartName(), extension).ifPresent(file -> {
			try {
				AtomicFile.write(file, file(extension).getBytes(StandardCharsets.UTF_8));
			} catch (IOException refused) {
				question.tellRefused(file, refused);
			}
		});
	}

	private void copy() {
		progress().flatMap(shown -> shown.result().table("progress")).ifPresent(table -> {
			var clipboard = new Clipboard(body.getDisplay());
			try {
				clipboard.setContents(new Object[] { DashboardFiles.lines(table) }, new Transfer[] { TextTransfer.getInstance() });
			} finally {
				clipboard.dispose();
			}
		});
	}

	/** Whether the indicators of the program as it is now are shown. */
	public boolean isComplete() {
		return progress().isPresent() && runs.activities().isEmpty();
	}

	@Override
	public void setFocus() {
		scrolled.control().setFocus();
	}

	@Override
	public void dispose() {
		if (runs != null) {
			runs.dispose();
		}
		super.dispose();
	}
}
