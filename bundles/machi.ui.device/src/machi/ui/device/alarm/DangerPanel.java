package machi.ui.device.alarm;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

import machi.model.device.DangerLevel;
import machi.model.device.DevicePackage;
import machi.model.device.DevicePlan;
import machi.model.device.HazardArea;
import machi.model.device.HazardReport;
import machi.operation.AreaDanger;
import machi.operation.DangerAssessment;
import machi.operation.OperationSession;
import machi.ui.Icon;
import machi.ui.Messages;
import machi.ui.Palette;
import machi.ui.device.live.LiveOperation;
import machi.ui.device.text.Words;
import machi.ui.page.Ground;
import machi.ui.page.Paper;
import machi.ui.page.ScrolledPage;

/** The danger level of each hazard area with its reasons, and the reports of citizens that are to be confirmed. */
final class DangerPanel {

	private static final Messages TEXT = Messages.beside(DangerPanel.class);

	private final Composite panel;
	private final Paper paper;
	private final LiveOperation live;
	private final ReportEdits edits;
	private final ScrolledPage scrolled;
	private final List<Label> reasons = new ArrayList<>();
	private List<AreaDanger> shown = List.of();
	private String structure = "";

	DangerPanel(Composite parent, Paper paper, LiveOperation live) {
		this.paper = paper;
		this.live = live;
		edits = new ReportEdits(live.context());
		panel = paper.composite(parent, 2, 8, 0);
		paper.title(panel, TEXT.get("danger.title"), 1);
		paper.button(panel, TEXT.get("report.add"), Icon.ADD.descriptor(), this::report);
		scrolled = new ScrolledPage(panel);
		GridDataFactory.fillDefaults().grab(true, true).span(2, 1).applyTo(scrolled.control());
	}

	Composite control() {
		return panel;
	}

	void show(DevicePlan plan) {
		var areas = new DangerAssessment(plan, (device, point) -> live.session().flatMap(session -> session.value(device, point)), Instant.now()).areas();
		if (areas.equals(shown) && scrolled.control().getContent() != null && structure.equals(structure(areas, plan))) {
			return;
		}
		shown = areas;
		var now = structure(areas, plan);
		if (now.equals(structure) && scrolled.control().getContent() != null) {
			updateReasons();
		} else {
			structure = now;
			fill(plan);
		}
	}

	/** What decides which widgets there are; values change without them, so that nothing loses the focus. */
	private static String structure(List<AreaDanger> areas, DevicePlan plan) {
		var parts = new ArrayList<Object>();
		areas.forEach(area -> {
			parts.add(area.title());
			parts.add(area.level());
			area.reasons().forEach(reason -> parts.add(reason.level() + " " + reason.counts()));
		});
		plan.getHazardReports().forEach(report -> parts.add(report.getId() + report.isConfirmed() + report.isDismissed() + report.getTime() + report.getReporter()));
		return parts.toString();
	}

	private void updateReasons() {
		int index = 0;
		for (var area : shown) {
			for (var reason : area.reasons()) {
				var text = Paper.escaped(text(reason));
				if (!reasons.get(index).getText().equals(text)) {
					reasons.get(index).setText(text);
				}
				index++;
			}
		}
	}

	private static String text(AreaDanger.Reason reason) {
		return (reason.counts() ? "● " : "○ ") + reason.text().in(Locale.getDefault());
	}

	private void fill(DevicePlan plan) {
		reasons.clear();
		var content = paper.composite(scrolled.control(), 1, 0, 4);
		if (shown.isEmpty()) {
			paper.text(content, TEXT.get("danger.none"), Palette.MUTED);
			paper.link(content, "<a>" + TEXT.get("danger.areas") + "</a>", target -> RegisterLinks.open(live.context(), DevicePackage.Literals.HAZARD_AREA));
		}
		shown.forEach(area -> area(content, area, plan));
		int place = scrolled.control().getOrigin().y;
		scrolled.show(content);
		scrolled.control().setOrigin(0, place);
	}

	private void area(Composite parent, AreaDanger area, DevicePlan plan) {
		var card = paper.composite(parent, 1, 0, 6);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(card);
		var head = paper.composite(card, 2, 0, 0);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
		badge(head, area.level());
		paper.title(head, area.title().in(Locale.getDefault()), 1);
		plan.getHazardAreas().stream().filter(one -> area.area().equals(one.getId())).findFirst().map(DangerPanel::kind)
				.ifPresent(kind -> paper.text(card, kind, Palette.MUTED));
		for (var reason : area.reasons()) {
			var row = paper.composite(card, 2, 0, 0);
			GridLayoutFactory.fillDefaults().numColumns(2).spacing(8, 0).applyTo(row);
			GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
			var level = paper.word(row, TEXT.get("level.short", Integer.toString(reason.level().getValue())), reason.counts() ? Palette.INK : Palette.MUTED);
			GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.BEGINNING).applyTo(level);
			reasons.add(paper.text(row, text(reason), reason.counts() ? Palette.INK : Palette.MUTED));
		}
		plan.getHazardReports().stream().filter(report -> area.area().equals(report.getArea()) && !report.isConfirmed() && !report.isDismissed())
				.forEach(report -> open(card, report));
		var line = Ground.of(new Label(card, SWT.NONE), Palette.LINE);
		GridDataFactory.fillDefaults().grab(true, false).hint(SWT.DEFAULT, 1).applyTo(line);
	}

	private static String kind(HazardArea area) {
		return Words.literal(DevicePackage.Literals.HAZARD_KIND, area.getKind());
	}

	private static void badge(Composite parent, DangerLevel level) {
		var badge = new Label(parent, SWT.CENTER);
		badge.setData("org.eclipse.e4.ui.css.disabled", Boolean.TRUE);
		badge.setText("  " + Words.literal(DevicePackage.Literals.DANGER_LEVEL, level) + "  ");
		badge.setBackground(SeverityColour.ground(level));
		badge.setForeground(SeverityColour.ink(level));
		GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(badge);
	}

	/** A report that nobody has judged. */
	private void open(Composite parent, HazardReport report) {
		var row = paper.composite(parent, 3, 0, 2);
		GridDataFactory.fillDefaults().grab(true, false).indent(16, 0).applyTo(row);
		var who = report.getReporter() == null || report.getReporter().isBlank() ? TEXT.get("report.unknown") : report.getReporter();
		paper.text(row, TEXT.get("report.by", report.getTime() == null ? "" : report.getTime(), who), Palette.INK);
		paper.button(row, TEXT.get("report.confirm"), null, () -> edits.confirm(report));
		paper.button(row, TEXT.get("report.dismiss"), null, () -> edits.dismiss(report));
	}

	private void report() {
		live.context().program().ifPresent(program -> new ReportDialog(panel.getShell(), program.domain(DevicePlan.class)).ask(account())
				.ifPresent(edits::add));
	}

	private String account() {
		return live.session().map(OperationSession::account).orElse("");
	}

	/** The levels that are shown, in the program's order. */
	List<DangerLevel> levels() {
		return shown.stream().map(AreaDanger::level).toList();
	}
}
