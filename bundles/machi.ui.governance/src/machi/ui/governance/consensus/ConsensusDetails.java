package machi.ui.governance.consensus;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

import machi.calculation.governance.ConsensusState;
import machi.model.partner.ConsensusRecord;
import machi.model.partner.PartnerPackage.Literals;
import machi.model.partner.PartnerPlan;
import machi.quantity.ReportingPeriod;
import machi.ui.Icon;
import machi.ui.Messages;
import machi.ui.Palette;
import machi.ui.governance.part.AttributeForm;
import machi.ui.governance.part.ElementNames;
import machi.ui.governance.part.ElementWrite;
import machi.ui.governance.part.ListTable;
import machi.ui.governance.part.ListTable.Line;
import machi.ui.governance.part.PageTools;
import machi.ui.page.Paper;
import machi.workspace.OpenProgram;

/** The history of one counterparty and one item, and a form for what comes next. Records are added and never changed. */
final class ConsensusDetails {

	private static final Messages TEXT = Messages.beside(ConsensusDetails.class);
	private static final int MARGIN = 14;

	private final PageTools tools;
	private final Composite body;
	private final Label title;
	private final Label subtitle;
	private final ListTable history;
	private final Composite formParent;
	private AttributeForm form;
	private Optional<OpenProgram> formOf = Optional.empty();
	private String counterparty = "";
	private String item = "";

	ConsensusDetails(Composite parent, PageTools tools) {
		this.tools = tools;
		var paper = tools.paper();
		body = paper.composite(parent, 1, MARGIN, MARGIN);
		title = paper.title(body, TEXT.get("details.none"), 1);
		subtitle = paper.text(body, "", Palette.MUTED);
		history = new ListTable(body, SWT.NONE, selected -> {
			// a record is history: it is looked at only
		}).column(TEXT.get("date"), 90, SWT.LEFT).column(TEXT.get("state"), 110, SWT.LEFT).column(TEXT.get("evidence.column"), 150, SWT.LEFT)
				.column(TEXT.get("responsible"), 90, SWT.LEFT);
		formParent = paper.composite(body, 1, 0, 0);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(formParent);
		var heading = paper.title(formParent, TEXT.get("record.title"), 0);
		GridDataFactory.fillDefaults().grab(true, false).indent(0, 8).applyTo(heading);
		hide();
	}

	/** Shows a counterparty and an item; what was entered for another pair is given up. */
	void show(String nextCounterparty, String nextItem) {
		boolean other = !nextCounterparty.equals(counterparty) || !nextItem.equals(item);
		counterparty = nextCounterparty;
		item = nextItem;
		tools.program().ifPresent(program -> {
			var names = new ElementNames(program);
			title.setText(Paper.escaped(names.of(counterparty)));
			subtitle.setText(Paper.escaped(names.of(item)));
			history.show(records(program).reversed().stream().map(ConsensusDetails::line).toList());
			if (other || formOf.filter(program::equals).isEmpty()) {
				createForm(program);
			}
		});
		reveal(tools.program().isPresent());
	}

	/** Nothing is selected. */
	void hide() {
		counterparty = "";
		title.setText(TEXT.get("details.none"));
		subtitle.setText(TEXT.get("details.none.why"));
		reveal(false);
	}

	private void reveal(boolean visible) {
		history.control().setVisible(visible);
		formParent.setVisible(visible);
		body.layout(true, true);
	}

	/** The records of the pair, the latest last. */
	private List<ConsensusRecord> records(OpenProgram program) {
		var records = new ArrayList<ConsensusRecord>();
		program.domain(PartnerPlan.class).ifPresent(plan -> plan.getConsensusRecords().stream()
				.filter(one -> counterparty.equals(one.getCounterparty()) && item.equals(one.getItem())).forEach(records::add));
		Collections.sort(records, Comparator.comparing(ConsensusDetails::day));
		return records;
	}

	/** A record whose date cannot be read is older than all others. */
	private static LocalDate day(ConsensusRecord one) {
		try {
			return ReportingPeriod.parse(one.getDate() == null ? "" : one.getDate()).end();
		} catch (IllegalArgumentException notADate) {
			return LocalDate.MIN;
		}
	}

	private static Line line(ConsensusRecord one) {
		return Line.of(one.getId(), false, text(one.getDate()), StateText.of(ConsensusState.valueOf(one.getState().getName())),
				text(one.getEvidence()), text(one.getResponsible()));
	}

	private static String text(String value) {
		return value == null ? "" : value;
	}

	private void createForm(OpenProgram program) {
		if (form != null) {
			form.grid().dispose();
		}
		form = new AttributeForm(formParent, tools.paper(), program, Literals.CONSENSUS_RECORD);
		form.field(Literals.CONSENSUS_RECORD__STATE).date(Literals.CONSENSUS_RECORD__DATE).field(Literals.CONSENSUS_RECORD__EVIDENCE)
				.field(Literals.CONSENSUS_RECORD__RESPONSIBLE);
		var button = tools.paper().button(form.grid(), TEXT.get("record.add"), Icon.ADD.descriptor(), this::add);
		button.setData(ConsensusEditor.RECORD);
		GridDataFactory.fillDefaults().span(2, 1).align(SWT.END, SWT.CENTER).applyTo(button);
		fill(program);
		formOf = Optional.of(program);
	}

	/** The state there is, so that a small step is a small change; today; and nothing for its evidence. */
	private void fill(OpenProgram program) {
		var records = records(program);
		form.put(Literals.CONSENSUS_RECORD__STATE, records.isEmpty() ? machi.model.partner.ConsensusState.EXPLAINED : records.getLast().getState());
		form.put(Literals.CONSENSUS_RECORD__DATE, tools.today().toString());
		form.put(Literals.CONSENSUS_RECORD__EVIDENCE, null);
		form.put(Literals.CONSENSUS_RECORD__RESPONSIBLE, records.isEmpty() ? null : records.getLast().getResponsible());
	}

	private void add() {
		var program = tools.program();
		var values = program.isEmpty() ? Optional.<Map<EAttribute, Object>>empty() : form.read();
		values.ifPresent(entered -> {
			var all = new HashMap<>(entered);
			all.put(Literals.CONSENSUS_RECORD__COUNTERPARTY, counterparty);
			all.put(Literals.CONSENSUS_RECORD__ITEM, item);
			tools.context().execute(ElementWrite.add(program.get(), program.get().domainForEditing(Literals.PARTNER_PLAN),
					Literals.PARTNER_PLAN__CONSENSUS_RECORDS, all, TEXT.get("record.add")));
			fill(program.get());
		});
	}

	/** The records that are shown, the latest first. */
	ListTable history() {
		return history;
	}
}
