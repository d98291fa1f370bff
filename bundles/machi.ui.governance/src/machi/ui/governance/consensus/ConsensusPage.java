package machi.ui.governance.consensus;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

import machi.calculation.governance.ConsensusState;
import machi.model.core.CorePackage;
import machi.model.partner.ConsensusItem;
import machi.model.partner.PartnerPackage.Literals;
import machi.model.partner.PartnerPlan;
import machi.ui.Icon;
import machi.ui.Messages;
import machi.ui.Palette;
import machi.ui.governance.part.AttributeForm;
import machi.ui.governance.part.CellMatrix;
import machi.ui.governance.part.ElementNames;
import machi.ui.governance.part.ElementWrite;
import machi.ui.governance.part.EmptyState;
import machi.ui.governance.part.Export;
import machi.ui.governance.part.FormDialog;
import machi.ui.governance.part.LiveResult;
import machi.ui.governance.part.MatrixContent;
import machi.ui.governance.part.PageTools;
import machi.workspace.OpenProgram;

/** The matrix with its filters on the left, the pair that is selected on the right. */
public final class ConsensusPage {

	private static final Messages TEXT = Messages.beside(ConsensusPage.class);
	private static final int[] WEIGHTS = { 66, 34 };

	private final PageTools tools;
	private final LiveResult live;
	private final Composite page;
	private final Label summary;
	private final Combo initiative;
	private final Combo state;
	private final List<String> initiatives = new ArrayList<>();
	private final EmptyState empty;
	private final CellMatrix matrix;
	private final ConsensusDetails details;
	private ConsensusGrid grid = new ConsensusGrid(List.of(), List.of(), MatrixContent.EMPTY);
	private String counterparty = "";
	private String item = "";

	public ConsensusPage(Composite parent, PageTools tools) {
		this.tools = tools;
		var paper = tools.paper();
		page = paper.composite(parent, 1, 0, 0);
		var header = paper.composite(page, 2, 16, 10);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(header);
		summary = paper.title(header, TEXT.get("page.title"), 1);
		var buttons = paper.composite(header, 4, 0, 0);
		GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).applyTo(buttons);
		paper.button(buttons, TEXT.get("item.add"), Icon.ADD.descriptor(), this::addItem);
		paper.button(buttons, TEXT.get("record.new"), Icon.ADD.descriptor(), this::addRecord);
		paper.button(buttons, TEXT.get("copy"), Icon.COPY.descriptor(), this::copy);
		paper.button(buttons, TEXT.get("csv"), Icon.EXPORT.descriptor(), this::export);
		var filters = paper.composite(header, 4, 0, 0);
		GridDataFactory.fillDefaults().span(2, 1).applyTo(filters);
		initiative = filter(filters, TEXT.get("filter.initiative"), 260);
		state = filter(filters, TEXT.get("filter.state"), 140);
		state.add(TEXT.get("filter.all"));
		for (var one : ConsensusState.values()) {
			state.add(StateText.of(one));
		}
		state.select(0);
		empty = new EmptyState(page, paper);
		var sash = new SashForm(empty.stack(), SWT.HORIZONTAL);
		sash.setSashWidth(4);
		sash.setBackground(Palette.LINE.color());
		matrix = new CellMatrix(sash, this::select);
		details = new ConsensusDetails(sash, tools);
		sash.setWeights(WEIGHTS);
		empty.setContent(sash);
		live = new LiveResult(tools, "governance.consensus", TEXT.get("page.title"), this::refresh);
		refresh();
		live.start();
	}

	private Combo filter(Composite parent, String label, int width) {
		tools.paper().word(parent, label, Palette.MUTED);
		var combo = new Combo(parent, SWT.READ_ONLY);
		GridDataFactory.fillDefaults().hint(width, SWT.DEFAULT).applyTo(combo);
		combo.addListener(SWT.Selection, event -> refresh());
		return combo;
	}

	private void refresh() {
		if (page.isDisposed()) {
			return;
		}
		var program = tools.program();
		var items = program.flatMap(open -> open.domain(PartnerPlan.class)).map(PartnerPlan::getConsensusItems).map(List::<ConsensusItem>copyOf)
				.orElse(List.of());
		program.ifPresent(open -> listInitiatives(open, items));
		if (program.isEmpty()) {
			empty.showEmpty(TEXT.get("page.title"), TEXT.get("empty.program"), "", () -> {
				// there is no program to begin with
			});
		} else if (items.isEmpty()) {
			empty.showEmpty(TEXT.get("empty.items.title"), TEXT.get("empty.items"), TEXT.get("item.add"), this::addItem);
		} else if (live.result().isPresent()) {
			show(items);
		}
	}

	private void listInitiatives(OpenProgram program, List<ConsensusItem> items) {
		var names = new ElementNames(program);
		var used = new LinkedHashMap<String, String>();
		items.stream().map(ConsensusItem::getInitiative).filter(id -> id != null && !id.isBlank()).forEach(id -> used.put(id, names.of(id)));
		var chosen = chosenInitiative();
		initiatives.clear();
		initiatives.addAll(used.keySet());
		initiative.removeAll();
		initiative.add(TEXT.get("filter.all"));
		used.values().forEach(initiative::add);
		initiative.select(chosen.map(initiatives::indexOf).orElse(-1) + 1);
	}

	private Optional<String> chosenInitiative() {
		int index = initiative.getSelectionIndex() - 1;
		return index < 0 || index >= initiatives.size() ? Optional.empty() : Optional.of(initiatives.get(index));
	}

	private void show(List<ConsensusItem> items) {
		var result = live.result().orElseThrow();
		var wanted = items.stream().filter(one -> chosenInitiative().filter(id -> !id.equals(one.getInitiative())).isEmpty())
				.map(ConsensusItem::getId).collect(Collectors.toSet());
		var states = state.getSelectionIndex() <= 0 ? Optional.<ConsensusState>empty()
				: Optional.of(ConsensusState.values()[state.getSelectionIndex() - 1]);
		grid = ConsensusGrid.of(result, wanted, states);
		var counterparties = result.table("counterparties").orElseThrow();
		if (counterparties.rows().isEmpty()) {
			empty.showEmpty(TEXT.get("empty.counterparties.title"), TEXT.get("empty.counterparties"), TEXT.get("record.new"), this::addRecord);
			return;
		}
		var percent = counterparties.number("total", "agreedPercent");
		summary.setText(percent.map(value -> TEXT.get("summary", value.toPlainString(), tools.today())).orElse(TEXT.get("page.title")));
		matrix.show(grid.content());
		empty.showContent();
		int row = grid.counterparties().indexOf(counterparty);
		int column = grid.items().indexOf(item);
		if (row >= 0 && column >= 0) {
			matrix.mark(row, column);
			details.show(counterparty, item);
		} else {
			details.hide();
		}
	}

	private void select(int row, int column) {
		if (grid.isState(row, column)) {
			counterparty = grid.counterparties().get(row);
			item = grid.items().get(column);
			details.show(counterparty, item);
		}
	}

	private void addItem() {
		add(Literals.PARTNER_PLAN__CONSENSUS_ITEMS, TEXT.get("item.add.title"), TEXT.get("item.add.what"), form -> form
				.field(CorePackage.Literals.ELEMENT__NAME).field(Literals.CONSENSUS_ITEM__INITIATIVE)
				.text(Literals.CONSENSUS_ITEM__DESCRIPTION, 3).field(Literals.CONSENSUS_ITEM__COUNTERPARTIES));
	}

	private void addRecord() {
		add(Literals.PARTNER_PLAN__CONSENSUS_RECORDS, TEXT.get("record.new.title"), TEXT.get("record.new.what"), form -> {
			form.field(Literals.CONSENSUS_RECORD__COUNTERPARTY).field(Literals.CONSENSUS_RECORD__ITEM).field(Literals.CONSENSUS_RECORD__STATE)
					.date(Literals.CONSENSUS_RECORD__DATE).field(Literals.CONSENSUS_RECORD__EVIDENCE).field(Literals.CONSENSUS_RECORD__RESPONSIBLE);
			form.put(Literals.CONSENSUS_RECORD__DATE, tools.today().toString());
		});
	}

	private void add(EReference reference, String title, String explanation, Consumer<AttributeForm> fields) {
		tools.program().ifPresent(program -> new FormDialog(tools, title, explanation, reference.getEReferenceType(), fields).ask()
				.ifPresent(values -> add(program, reference, values, title)));
	}

	private void add(OpenProgram program, EReference reference, Map<EAttribute, Object> values, String label) {
		tools.context().execute(ElementWrite.add(program, program.domainForEditing(Literals.PARTNER_PLAN), reference, values, label));
	}

	/** Copies the matrix as it is shown. */
	void copy() {
		Export.copy(tools.shell(), grid.content().lines());
	}

	private void export() {
		Export.csv(tools.shell(), TEXT.get("page.title"), grid.content().lines());
	}

	/** Whether the matrix shows the program as it is. */
	public boolean isCurrent() {
		return live.isCurrent() && live.result().isPresent();
	}

	public CellMatrix matrix() {
		return matrix;
	}

	/** States and dates of the records that are shown, the latest first. */
	public List<List<String>> history() {
		return details.history().lines().stream().map(line -> line.texts()).toList();
	}

	public Composite control() {
		return page;
	}

	void setFocus() {
		if (empty.isEmpty()) {
			page.setFocus();
		} else {
			matrix.setFocus();
		}
	}

	void dispose() {
		live.dispose();
	}
}
