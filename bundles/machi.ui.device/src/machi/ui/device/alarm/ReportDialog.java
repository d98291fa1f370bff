package machi.ui.device.alarm;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

import machi.model.device.DangerLevel;
import machi.model.device.DeviceFactory;
import machi.model.device.DevicePackage.Literals;
import machi.model.device.DevicePlan;
import machi.model.device.HazardArea;
import machi.model.device.HazardReport;
import machi.operation.DangerAssessment;
import machi.ui.Messages;
import machi.ui.device.text.Words;
import machi.ui.page.AreaDialog;

/** Takes down what a citizen or patrol reports. */
final class ReportDialog extends AreaDialog {

	private static final Messages TEXT = Messages.beside(ReportDialog.class);
	/** A report of no danger is no report. */
	private static final List<DangerLevel> LEVELS = List.of(DangerLevel.LEVEL_1, DangerLevel.LEVEL_2, DangerLevel.LEVEL_3, DangerLevel.LEVEL_4,
			DangerLevel.LEVEL_5);

	private final List<HazardArea> areas;
	private String account = "";
	private Combo area;
	private Combo level;
	private Text time;
	private Text description;
	private Text reporter;
	private Optional<HazardReport> report = Optional.empty();

	ReportDialog(Shell shell, Optional<DevicePlan> plan) {
		super(shell, TEXT.get("report.title"));
		areas = plan.map(DevicePlan::getHazardAreas).map(List::copyOf).orElse(List.of());
	}

	/** @param person who takes it down; may be empty */
	Optional<HazardReport> ask(String person) {
		account = person;
		open();
		return report;
	}

	@Override
	protected void fill(Composite fields) {
		setTitle(TEXT.get("report.title"));
		setMessage(TEXT.get(areas.isEmpty() ? "report.noArea" : "report.message"));
		GridLayoutFactory.fillDefaults().numColumns(2).margins(12, 12).spacing(10, 6).applyTo(fields);
		area = combo(fields, "report.area", areas.stream().map(Words::name).toList());
		level = combo(fields, "report.level", LEVELS.stream().map(one -> Words.literal(Literals.DANGER_LEVEL, one)).toList());
		time = text(fields, "report.time", SWT.SINGLE);
		time.setText(DangerAssessment.entered(Instant.now()));
		description = text(fields, "report.description", SWT.MULTI | SWT.WRAP | SWT.V_SCROLL);
		reporter = text(fields, "report.reporter", SWT.SINGLE);
		reporter.setText(account);
	}

	private Combo combo(Composite parent, String label, List<String> choices) {
		new Label(parent, SWT.NONE).setText(TEXT.get(label));
		var combo = new Combo(parent, SWT.READ_ONLY);
		combo.setItems(choices.toArray(String[]::new));
		combo.select(0);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(combo);
		return combo;
	}

	private Text text(Composite parent, String label, int style) {
		var name = new Label(parent, SWT.NONE);
		name.setText(TEXT.get(label));
		boolean high = (style & SWT.MULTI) != 0;
		GridDataFactory.fillDefaults().align(SWT.BEGINNING, high ? SWT.BEGINNING : SWT.CENTER).applyTo(name);
		var field = new Text(parent, SWT.BORDER | style);
		GridDataFactory.fillDefaults().grab(true, high).hint(380, high ? 80 : SWT.DEFAULT).applyTo(field);
		field.addListener(SWT.Modify, event -> validate());
		return field;
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		super.createButtonsForButtonBar(parent);
		getButton(IDialogConstants.OK_ID).setEnabled(false);
	}

	private void validate() {
		if (getButton(IDialogConstants.OK_ID) == null || reporter == null) {
			return;
		}
		boolean readable = DangerAssessment.time(time.getText()).isPresent();
		setErrorMessage(readable ? null : TEXT.get("report.time.wrong"));
		getButton(IDialogConstants.OK_ID).setEnabled(readable && !areas.isEmpty() && !description.getText().isBlank());
	}

	@Override
	protected void okPressed() {
		var made = DeviceFactory.eINSTANCE.createHazardReport();
		made.setName(description.getText().strip().lines().findFirst().orElse(""));
		made.setArea(areas.get(Math.max(0, area.getSelectionIndex())).getId());
		made.setLevel(LEVELS.get(Math.max(0, level.getSelectionIndex())));
		made.setTime(time.getText().strip());
		made.setDescription(description.getText().strip());
		made.setReporter(reporter.getText().strip());
		report = Optional.of(made);
		super.okPressed();
	}
}
