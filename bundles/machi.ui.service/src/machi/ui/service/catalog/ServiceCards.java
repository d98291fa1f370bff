package machi.ui.service.catalog;

import java.util.List;
import java.util.Locale;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

import machi.calculation.ResultTable;
import machi.calculation.Row;
import machi.calculation.Subject;
import machi.model.service.ServicePackage.Literals;
import machi.model.service.ServiceStatus;
import machi.model.service.UsageRecord;
import machi.quantity.Unit;
import machi.report.FigureText;
import machi.ui.Icon;
import machi.ui.Messages;
import machi.ui.Palette;
import machi.ui.ProgramContext;
import machi.ui.page.Ground;
import machi.ui.page.Paper;
import machi.ui.page.ScrolledPage;

/** One card for each service, under a heading for each status; the status is changed on the card. */
final class ServiceCards {

	/** Key of the widget data of a card: the id of its service. */
	static final String SERVICE = "machi.ui.service";

	private static final Messages TEXT = Messages.beside(ServiceCards.class);
	/** What the town offers now comes first. */
	private static final List<ServiceStatus> ORDER = List.of(ServiceStatus.IN_SERVICE, ServiceStatus.PREPARATION, ServiceStatus.STUDY,
			ServiceStatus.ENDED);
	private static final int CARD_WIDTH = 340;
	private static final int MOST_COLUMNS = 5;

	private final ScrolledPage page;
	private final Paper paper;
	private final ProgramContext context;
	private final ServiceEdits edits;
	private String filter = "";
	private ResultTable table;

	ServiceCards(Composite parent, Paper paper, ProgramContext context, ServiceEdits edits) {
		this.paper = paper;
		this.context = context;
		this.edits = edits;
		page = new ScrolledPage(parent);
	}

	Control control() {
		return page.control();
	}

	/** @param text what the name, kind or operator of the shown services holds */
	void filter(String text) {
		filter = text.strip().toLowerCase(Locale.ROOT);
		if (table != null) {
			show(table);
		}
	}

	void show(ResultTable services) {
		table = services;
		var content = paper.composite(page.control(), 1, 16, 12);
		for (var status : ORDER) {
			var rows = services.rows().stream().filter(row -> matches(row) && statusOf(row) == status).toList();
			if (!rows.isEmpty()) {
				paper.title(content, RegisterText.literal(Literals.SERVICE_STATUS, status) + " (" + rows.size() + ")", 1);
				grid(content, rows);
			}
		}
		if (content.getChildren().length == 0) {
			paper.text(content, TEXT.get("cards.nothing"), Palette.MUTED);
		}
		page.show(content);
	}

	private ServiceStatus statusOf(Row row) {
		return edits.service(row.id()).map(service -> service.getStatus()).orElse(ServiceStatus.STUDY);
	}

	private boolean matches(Row row) {
		return List.of("name", "kind", "operator").stream().map(column -> text(row, column).toLowerCase(Locale.ROOT)).anyMatch(text -> text.contains(filter));
	}

	private String text(Row row, String column) {
		int index = table.columnIndex(column);
		return FigureText.cell(table.columns().get(index), row.cells().get(index), Locale.getDefault());
	}

	private void grid(Composite parent, List<Row> rows) {
		var grid = new Composite(parent, SWT.NONE);
		grid.setBackground(Palette.PAPER.color());
		GridLayoutFactory.fillDefaults().numColumns(columns()).equalWidth(true).spacing(10, 10).extendedMargins(0, 0, 2, 12).applyTo(grid);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(grid);
		rows.forEach(row -> card(grid, row));
		page.control().addListener(SWT.Resize, event -> {
			if (!grid.isDisposed() && ((GridLayout) grid.getLayout()).numColumns != columns()) {
				((GridLayout) grid.getLayout()).numColumns = columns();
				page.fit();
			}
		});
	}

	private int columns() {
		int width = page.control().getClientArea().width;
		return width < CARD_WIDTH ? 3 : Math.clamp(width / CARD_WIDTH, 1, MOST_COLUMNS);
	}

	private void card(Composite grid, Row row) {
		var card = Ground.of(new Composite(grid, SWT.NONE), Palette.HEADER);
		card.setData(SERVICE, row.id());
		GridLayoutFactory.fillDefaults().numColumns(2).margins(12, 10).spacing(8, 3).applyTo(card);
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.FILL).applyTo(card);
		var name = Ground.of(paper.text(card, text(row, "name"), Palette.INK), Palette.HEADER);
		name.setFont(paper.font(name, 1, SWT.BOLD));
		GridDataFactory.fillDefaults().grab(true, false).span(2, 1).hint(80, SWT.DEFAULT).applyTo(name);
		line(card, "cards.kind", text(row, "kind"));
		line(card, "cards.operator", text(row, "operator"));
		line(card, "cards.start", text(row, "startedOn"));
		line(card, "cards.kpis", text(row, "kpis"));
		line(card, "cards.usage", lastUse(row));
		status(card, row);
		actions(card, row);
	}

	private void line(Composite card, String label, String value) {
		Ground.of(paper.word(card, TEXT.get(label), Palette.MUTED), Palette.HEADER);
		Ground.of(paper.text(card, value.isBlank() ? "—" : value, value.isBlank() ? Palette.MUTED : Palette.INK), Palette.HEADER);
	}

	private String lastUse(Row row) {
		return edits.service(row.id()).filter(service -> !service.getUsage().isEmpty()).map(service -> service.getUsage().getLast())
				.map(ServiceCards::text).orElse("");
	}

	private static String text(UsageRecord usage) {
		var value = usage.getValue() == null ? "—" : FigureText.number(usage.getValue());
		var unit = Unit.of(usage.getUnit()).in(Locale.getDefault());
		return String.join(" ", List.of(nonNull(usage.getMeasure()), value, unit, "(" + nonNull(usage.getPeriod()) + ")")).strip();
	}

	private static String nonNull(String text) {
		return text == null ? "" : text;
	}

	private void status(Composite card, Row row) {
		Ground.of(paper.word(card, TEXT.get("cards.status"), Palette.MUTED), Palette.HEADER);
		var combo = new Combo(card, SWT.READ_ONLY);
		combo.setItems(ServiceStatus.VALUES.stream().map(status -> RegisterText.literal(Literals.SERVICE_STATUS, status)).toArray(String[]::new));
		combo.select(ServiceStatus.VALUES.indexOf(statusOf(row)));
		combo.setToolTipText(TEXT.get("cards.status.help"));
		GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(combo);
		combo.addListener(SWT.Selection,
				event -> edits.setStatus(row.id(), ServiceStatus.VALUES.get(combo.getSelectionIndex()), TEXT.get("edit.status")));
	}

	private void actions(Composite card, Row row) {
		var buttons = Ground.of(new Composite(card, SWT.NONE), Palette.HEADER);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(12, 0).extendedMargins(0, 0, 4, 0).applyTo(buttons);
		GridDataFactory.fillDefaults().span(2, 1).applyTo(buttons);
		paper.button(buttons, TEXT.get("cards.addUsage"), Icon.ADD.descriptor(), () -> askUsage(card, row.id()));
		var link = paper.link(buttons, "<a>" + TEXT.get("cards.edit") + "</a>", target -> context.reveal(Subject.of(row.id(), row.id())));
		Ground.of(link, Palette.HEADER);
		GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(link);
	}

	private void askUsage(Composite card, String id) {
		edits.service(id).ifPresent(
				service -> new UsageDialog(card.getShell(), service).ask().ifPresent(usage -> edits.addUsage(id, usage, TEXT.get("edit.usage"))));
	}
}
