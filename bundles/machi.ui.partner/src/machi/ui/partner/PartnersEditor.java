package machi.ui.partner;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

import machi.application.Calculations;
import machi.calculation.CalculationMonitor;
import machi.model.partner.Partner;
import machi.model.partner.PartnerPlan;
import machi.model.partner.PartnerScheme;
import machi.partner.PublicRegisters;
import machi.ui.Icon;
import machi.ui.Messages;
import machi.ui.PageEditor;
import machi.ui.Palette;
import machi.ui.ProgramContext;
import machi.ui.ProgramListener;
import machi.ui.page.PageJob;
import machi.ui.page.Paper;
import machi.workspace.OpenProgram;

/** The partners of the program: applications, certifications, activities, offers and needs, the network, the register. */
public final class PartnersEditor extends PageEditor implements ProgramListener {

	/** Key under which fields and buttons carry their names. */
	public static final String FIELD = FormDialog.FIELD;

	private static final Messages TEXT = Messages.beside(PartnersEditor.class);

	private final Targets targets = new Targets();
	private ProgramContext context;
	private Calculations calculations;
	private PartnerEditing editing;
	private Paper paper;
	private Composite body;
	private Label summary;
	private Button register;
	private Button publish;
	private CTabFolder tabs;
	private Composite empty;
	private PartnerList list;
	private PartnerCard card;
	private NetworkCanvas network;
	private MatchesTab matches;
	private Optional<PartnerResults> results = Optional.empty();
	private Optional<String> selected = Optional.empty();
	private Optional<PageJob<PartnerResults>> running = Optional.empty();
	private boolean again;

	@Override
	public void createPartControl(Composite parent) {
		context = getSite().getService(ProgramContext.class);
		calculations = getSite().getService(Calculations.class);
		paper = new Paper(new LocalResourceManager(JFaceResources.getResources(), parent));
		editing = new PartnerEditing(getSite().getShell(), context, targets);
		body = new Composite(parent, SWT.NONE);
		body.setBackground(Palette.PAPER.color());
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(body);
		createHeader();
		createTabs();
		context.addListener(this);
		refresh();
	}

	private void createHeader() {
		var header = paper.composite(body, 2, 16, 8);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(header);
		var words = paper.composite(header, 1, 0, 0);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(words);
		paper.title(words, TEXT.get("page.title"), 4);
		summary = paper.text(words, "", Palette.MUTED);
		var buttons = paper.composite(header, 2, 0, 0);
		GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).applyTo(buttons);
		register = paper.button(buttons, TEXT.get("page.register"), Icon.ADD.descriptor(), this::register);
		register.setData(FIELD, "page.register");
		publish = paper.button(buttons, TEXT.get("page.publish"), Icon.EXPORT.descriptor(), this::publish);
		publish.setData(FIELD, "page.publish");
	}

	private void createTabs() {
		tabs = new CTabFolder(body, SWT.FLAT);
		tabs.setBackground(Palette.PAPER.color());
		GridDataFactory.fillDefaults().grab(true, true).applyTo(tabs);
		var sash = new SashForm(tabs, SWT.HORIZONTAL | SWT.SMOOTH);
		sash.setBackground(Palette.LINE.color());
		list = new PartnerList(sash, this::show);
		card = new PartnerCard(sash, paper, editing);
		sash.setWeights(11, 10);
		sash.setSashWidth(2);
		tab("tab.list", sash);
		var drawing = paper.composite(tabs, 1, 0, 0);
		var zoom = paper.composite(drawing, 3, 12, 4);
		network = new NetworkCanvas(drawing, targets, this::select);
		paper.button(zoom, "+", null, () -> network.zoom(1.2f)).setToolTipText(TEXT.get("network.larger"));
		paper.button(zoom, "−", null, () -> network.zoom(1 / 1.2f)).setToolTipText(TEXT.get("network.smaller"));
		paper.text(zoom, TEXT.get("network.hint"), Palette.MUTED);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(zoom);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(network.control());
		tab("tab.network", drawing);
		matches = new MatchesTab(tabs, paper, editing);
		tab("tab.matches", matches.control());
		tabs.setSelection(0);
		card.clear();
	}

	private void tab(String key, Control control) {
		var item = new CTabItem(tabs, SWT.NONE);
		item.setText(TEXT.get(key));
		item.setControl(control);
	}

	/** Calculates again, after what is running now if something is. */
	private void refresh() {
		if (body.isDisposed()) {
			return;
		}
		var program = context.program();
		register.setEnabled(program.isPresent());
		if (program.isEmpty()) {
			results = Optional.empty();
			showEmpty("empty.program", false);
			return;
		}
		if (program.get().domain(PartnerPlan.class).filter(plan -> !plan.getPartners().isEmpty()).isEmpty()) {
			results = Optional.empty();
			showEmpty(schemes(program.get()).isEmpty() ? "empty.scheme" : "empty.partners", true);
			return;
		}
		if (running.isPresent()) {
			again = true;
			return;
		}
		var snapshot = program.get().snapshot();
		var today = Map.of("asOf", FormDialog.today().toString());
		running = Optional.of(new PageJob<>(TEXT.get("page.title"), body.getDisplay(), monitor -> calculate(snapshot, today, monitor),
				this::show, ended -> ended(), () -> {
					// too short to show progress
				}));
		running.get().schedule();
	}

	private PartnerResults calculate(OpenProgram snapshot, Map<String, String> today, CalculationMonitor monitor) {
		return new PartnerResults(calculations.run(snapshot, "partner.network", today, monitor),
				calculations.run(snapshot, "partner.matching", today, monitor));
	}

	private void ended() {
		running = Optional.empty();
		if (again) {
			again = false;
			refresh();
		}
	}

	private void show(PartnerResults calculated) {
		if (body.isDisposed() || context.program().isEmpty()) {
			return;
		}
		results = Optional.of(calculated);
		calculated.partners().ifPresentOrElse(table -> {
			hideEmpty();
			list.show(table);
			summary.setText(Paper.escaped(summary(calculated)));
		}, () -> showEmpty("empty.failed", false));
		publish.setEnabled(calculated.partners().isPresent());
		network.show(NetworkGraph.of(context.program().get(), targets));
		matches.show(calculated);
		selected.ifPresentOrElse(this::show, card::clear);
	}

	private static String summary(PartnerResults calculated) {
		var counts = calculated.network().result().flatMap(result -> result.table("counts"));
		return counts.map(table -> TEXT.get("page.summary", number(table.number("total", "registered")), number(table.number("total", "certified")),
				number(table.number("esgNetwork", "certified")), FormDialog.today())).orElse("");
	}

	private static String number(Optional<BigDecimal> number) {
		return number.map(BigDecimal::toPlainString).orElse("0");
	}

	private void show(String partner) {
		selected = Optional.of(partner);
		var element = context.program().flatMap(program -> program.element(partner)).orElse(null);
		if (element instanceof Partner shown && results.isPresent()) {
			card.show(shown, results.get());
		} else {
			card.clear();
		}
	}

	/** Shows a partner in the list and as a card; anything else where it is edited. */
	private void select(String id) {
		if (context.program().flatMap(program -> program.element(id)).orElse(null) instanceof Partner) {
			tabs.setSelection(0);
			list.select(id);
			show(id);
		} else {
			editing.reveal(id);
		}
	}

	private static List<PartnerScheme> schemes(OpenProgram program) {
		return program.domain(PartnerPlan.class).map(plan -> List.<PartnerScheme>copyOf(plan.getSchemes())).orElse(List.of());
	}

	private void register() {
		context.program().ifPresent(program -> editing.register(program, schemes(program)).ifPresent(id -> {
			selected = Optional.of(id);
			list.select(id);
		}));
	}

	private void publish() {
		context.program().ifPresent(
				program -> new PublicRegisterExport(getSite().getShell(), getSite().getService(PublicRegisters.class)).ask(program));
	}

	private void showEmpty(String key, boolean possible) {
		hideEmpty();
		summary.setText("");
		publish.setEnabled(false);
		empty = paper.composite(body, 1, 24, 16);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(empty);
		paper.text(empty, TEXT.get(key), Palette.INK);
		if (possible) {
			var buttons = paper.composite(empty, 2, 0, 8);
			context.program().filter(program -> schemes(program).isEmpty()).ifPresent(program -> paper
					.button(buttons, TEXT.get("page.scheme"), Icon.ADD.descriptor(), () -> editing.setUp(program)).setData(FIELD, "page.scheme"));
			paper.button(buttons, TEXT.get("page.register"), Icon.ADD.descriptor(), this::register);
		}
		tabs.setVisible(false);
		GridDataFactory.createFrom((GridData) tabs.getLayoutData()).exclude(true).applyTo(tabs);
		body.layout(true, true);
	}

	private void hideEmpty() {
		if (empty != null) {
			empty.dispose();
			empty = null;
		}
		tabs.setVisible(true);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(tabs);
		body.layout(true, true);
	}

	@Override
	public void programOpened(OpenProgram program) {
		selected = Optional.empty();
		refresh();
	}

	@Override
	public void programClosed(OpenProgram program) {
		selected = Optional.empty();
		refresh();
	}

	@Override
	public void programChanged(OpenProgram program) {
		refresh();
	}

	/** Whether what is shown is that of the program as it is now. */
	public boolean isComplete() {
		return running.isEmpty() && !again;
	}

	/** Id of the partner on the card. */
	public Optional<String> selected() {
		return selected;
	}

	@Override
	public void setFocus() {
		(tabs.isVisible() ? list.viewer().getControl() : body).setFocus();
	}

	@Override
	public void dispose() {
		if (context != null) {
			context.removeListener(this);
		}
		running.ifPresent(PageJob::stop);
		super.dispose();
	}
}
