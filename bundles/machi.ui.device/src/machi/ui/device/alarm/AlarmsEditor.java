package machi.ui.device.alarm;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

import machi.model.device.DangerLevel;
import machi.model.device.DevicePackage;
import machi.model.device.OperatorRole;
import machi.model.device.Severity;
import machi.operation.Alarm;
import machi.operation.JournalEntry;
import machi.operation.OperationListener.Aspect;
import machi.operation.OperationSession;
import machi.ui.Icon;
import machi.ui.Messages;
import machi.ui.Palette;
import machi.ui.device.journal.JournalReading;
import machi.ui.device.journal.JournalTable;
import machi.ui.device.live.Deed;
import machi.ui.device.live.LayoutMemory;
import machi.ui.device.live.LivePage;
import machi.ui.page.AtomicFile;
import machi.ui.page.CsvText;
import machi.ui.page.FileQuestion;
import machi.ui.page.Paper;

/** What needs somebody's attention: alarms now and before, and the danger levels of hazard areas. */
public final class AlarmsEditor extends LivePage {

	private static final Messages TEXT = Messages.beside(AlarmsEditor.class);

	private Label summary;
	private Button connect;
	private Button acknowledge;
	private CTabFolder tabs;
	private AlarmTable alarms;
	private JournalTable past;
	private JournalReading reading;
	private DangerPanel danger;

	public AlarmsEditor() {
		super(TEXT);
	}

	@Override
	protected void createPage(Composite page) {
		createHeader(page);
		var body = paper().composite(page, 1, 12, 4);
		fill(body);
		var sash = sash(body, SWT.HORIZONTAL);
		fill(sash);
		tabs = tabs(sash);
		alarms = new AlarmTable(tabs, this::enable);
		tab(tabs, TEXT.get("tab.now"), alarms.control());
		past = new JournalTable(tabs, "alarms.past");
		tab(tabs, TEXT.get("tab.past"), past.control());
		tabs.setSelection(0);
		tabs.addListener(SWT.Selection, event -> enable());
		danger = new DangerPanel(sash, paper(), live());
		LayoutMemory.shares(sash, "alarms", 66, 34);
		reading = new JournalReading(page.getDisplay(),
				EnumSet.of(JournalEntry.Kind.ALARM_RAISED, JournalEntry.Kind.ALARM_ACKNOWLEDGED, JournalEntry.Kind.ALARM_CLEARED), entries -> {
					if (!page.isDisposed()) {
						past.show(entries, this::name);
					}
				});
	}

	private void createHeader(Composite page) {
		var header = paper().composite(page, 6, 12, 8);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(header);
		summary = paper().text(header, "", Palette.INK);
		var search = search(header, TEXT.get("filter"));
		GridDataFactory.fillDefaults().hint(200, SWT.DEFAULT).align(SWT.END, SWT.CENTER).applyTo(search);
		search.addListener(SWT.Modify, event -> {
			alarms.filter(search.getText());
			past.filter(search.getText());
			enable();
		});
		connect = paper().button(header, TEXT.get("golive"), Icon.RUN.descriptor(), live()::start);
		acknowledge = paper().button(header, TEXT.get("acknowledge"), null, this::askAcknowledge);
		paper().button(header, TEXT.get("rules"), Icon.REGISTER.descriptor(),
				() -> RegisterLinks.open(live().context(), DevicePackage.Literals.ALARM_RULE));
		paper().button(header, TEXT.get("csv"), Icon.EXPORT.descriptor(), this::export);
	}

	@Override
	protected boolean read() {
		return plan().isPresent();
	}

	@Override
	protected void show(Set<Aspect> aspects) {
		if (aspects.contains(Aspect.ALARMS)) {
			showAlarms();
		}
		if (aspects.contains(Aspect.JOURNAL)) {
			reading.read(live().session());
		}
		danger.show(plan().get());
	}

	private void showAlarms() {
		var now = live().session().map(OperationSession::alarms).orElse(List.of());
		alarms.show(now, this::name);
		long open = now.stream().filter(alarm -> alarm.acknowledged().isEmpty()).count();
		long grave = now.stream().filter(alarm -> alarm.stands() && alarm.severity().compareTo(Severity.ALARM) >= 0).count();
		summary.setText(Paper.escaped(live().session().isEmpty() ? TEXT.get("summary.offline")
				: now.isEmpty() ? TEXT.get("summary.none") : TEXT.get("summary", now.size(), grave, open)));
		connect.setEnabled(live().session().isEmpty());
		enable();
	}

	private void enable() {
		boolean may = live().session().filter(session -> session.may(OperatorRole.ACKNOWLEDGE)).isPresent();
		boolean open = alarms.selected().stream().anyMatch(alarm -> alarm.acknowledged().isEmpty());
		acknowledge.setEnabled(may && open && tabs.getSelectionIndex() == 0);
		acknowledge.setToolTipText(live().session().isPresent() && !may ? TEXT.get("acknowledge.forbidden") : null);
	}

	private void askAcknowledge() {
		var open = alarms.selected().stream().filter(alarm -> alarm.acknowledged().isEmpty()).toList();
		var dialog = new InputDialog(getSite().getShell(), TEXT.get("acknowledge.title"), TEXT.get("acknowledge.question", open.size()), "", null);
		if (!open.isEmpty() && dialog.open() == Window.OK) {
			acknowledge(open, dialog.getValue().strip());
		}
	}

	private void acknowledge(List<Alarm> open, String comment) {
		live().session().ifPresent(session -> Deed.start(control(), TEXT.get("acknowledge.title"), () -> {
			for (var alarm : open) {
				session.acknowledge(alarm.id(), comment);
			}
		}, this::showAlarms));
	}

	@Override
	protected void createEmpty(Composite page) {
		paper().title(page, getPartName(), 4);
		paper().text(page, TEXT.get("empty.text"), Palette.INK);
		var buttons = paper().composite(page, 2, 0, 8);
		paper().button(buttons, TEXT.get("rules"), Icon.REGISTER.descriptor(),
				() -> RegisterLinks.open(live().context(), DevicePackage.Literals.ALARM_RULE));
		paper().button(buttons, TEXT.get("danger.areas"), Icon.REGISTER.descriptor(),
				() -> RegisterLinks.open(live().context(), DevicePackage.Literals.HAZARD_AREA));
	}

	@Override
	protected void copy() {
		if (tabs.getSelectionIndex() == 0) {
			alarms.copy();
		} else {
			past.copy();
		}
	}

	private void export() {
		var question = new FileQuestion(getSite().getShell());
		question.ask(getPartName(), "csv").ifPresent(file -> {
			try {
				AtomicFile.write(file, CsvText.of(tabs.getSelectionIndex() == 0 ? alarms.rows() : past.rows()).getBytes(StandardCharsets.UTF_8));
			} catch (IOException unwritable) {
				question.tellRefused(file, unwritable);
			}
		});
	}

	/** The alarms that are shown. */
	public List<Alarm> shown() {
		return live().session().map(OperationSession::alarms).orElse(List.of());
	}

	/** Selects alarms by their ids. */
	public void select(List<String> ids) {
		alarms.select(ids);
		enable();
	}

	/** How many entries of past alarms are shown. */
	public int pastCount() {
		return past.count();
	}

	/** The levels of the areas that are shown, in the program's order. */
	public List<DangerLevel> levels() {
		return danger.levels();
	}

	@Override
	protected Control focus() {
		return alarms.control();
	}
}
