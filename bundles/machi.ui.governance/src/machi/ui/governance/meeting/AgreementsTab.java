package machi.ui.governance.meeting;

import java.util.List;
import java.util.Locale;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;

import machi.calculation.ResultTable;
import machi.calculation.Row;
import machi.model.core.CorePackage;
import machi.model.partner.Agreement;
import machi.model.partner.PartnerPackage.Literals;
import machi.quantity.text.LocalizedText;
import machi.ui.Icon;
import machi.ui.Messages;
import machi.ui.governance.part.AttributeForm;
import machi.ui.governance.part.ListTable;
import machi.ui.governance.part.ListTable.Line;
import machi.ui.governance.part.LiveResult;
import machi.ui.governance.part.PageTools;

/** Agreements with their parties, and how long they still hold. */
final class AgreementsTab implements MeetingTab {

	private static final Messages TEXT = Messages.beside(AgreementsTab.class);

	private final PageTools tools;
	private final MeetingDialogs dialogs;
	private final Composite body;
	private final ListTable list;
	private final LiveResult live;

	AgreementsTab(Composite parent, PageTools tools) {
		this.tools = tools;
		dialogs = new MeetingDialogs(tools);
		body = tools.paper().composite(parent, 1, 14, 12);
		var buttons = tools.paper().composite(body, 2, 0, 0);
		GridDataFactory.fillDefaults().applyTo(buttons);
		tools.paper().button(buttons, TEXT.get("agreement.new"), Icon.ADD.descriptor(), this::add);
		tools.paper().button(buttons, TEXT.get("agreement.edit"), Icon.PROPERTIES.descriptor(), this::edit);
		list = new ListTable(body, SWT.NONE, selected -> {
			// a double click edits
		}).column(TEXT.get("agreement.name"), 300, SWT.LEFT).column(TEXT.get("agreement.parties"), 260, SWT.LEFT)
				.column(TEXT.get("agreement.signed"), 110, SWT.LEFT).column(TEXT.get("agreement.expires"), 110, SWT.LEFT)
				.column(TEXT.get("action.days"), 110, SWT.RIGHT).column(TEXT.get("agreement.state"), 110, SWT.LEFT);
		list.whenOpened(id -> edit());
		live = new LiveResult(tools, "governance.actions", TEXT.get("page.title"), this::refresh);
	}

	@Override
	public String title() {
		return TEXT.get("tab.agreements");
	}

	@Override
	public Composite control() {
		return body;
	}

	@Override
	public void start() {
		live.start();
	}

	@Override
	public void refresh() {
		if (!body.isDisposed() && live.result().isPresent()) {
			var table = live.result().get().table("agreements").orElseThrow();
			list.show(table.rows().stream().map(row -> line(table, row)).toList());
		}
	}

	private static Line line(ResultTable table, Row row) {
		var days = table.number(row.id(), "daysToGo");
		boolean over = days.filter(number -> number.signum() < 0).isPresent();
		var left = days.map(number -> over ? TEXT.get("days.late", number.negate().toPlainString()) : TEXT.get("days.left", number.toPlainString()));
		return Line.of(row.id(), over, text(table, row, "name"), text(table, row, "parties"), text(table, row, "signedOn"),
				text(table, row, "expiresOn"), left.orElse(""), (over ? "⚠ " : "") + text(table, row, "state"));
	}

	private static String text(ResultTable table, Row row, String column) {
		return row.cells().get(table.columnIndex(column)) instanceof LocalizedText text ? text.in(Locale.getDefault()) : "";
	}

	private static void fields(AttributeForm form) {
		form.field(CorePackage.Literals.ELEMENT__NAME).field(Literals.AGREEMENT__THEME).field(Literals.AGREEMENT__ORGANISATIONS)
				.date(Literals.AGREEMENT__SIGNED_ON).date(Literals.AGREEMENT__EXPIRES_ON).field(Literals.AGREEMENT__INITIATIVE);
	}

	private void add() {
		dialogs.add(Literals.PARTNER_PLAN__AGREEMENTS, "agreement.new", AgreementsTab::fields);
	}

	private void edit() {
		list.selected().flatMap(id -> tools.program().flatMap(program -> program.element(id))).filter(Agreement.class::isInstance)
				.ifPresent(agreement -> dialogs.edit(agreement, "agreement.edit", AgreementsTab::fields));
	}

	@Override
	public List<List<String>> texts() {
		return list.texts();
	}

	@Override
	public void dispose() {
		live.dispose();
	}
}
