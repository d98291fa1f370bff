package machi.ui.service.catalog;

import java.math.BigDecimal;
import java.util.Optional;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

import machi.model.service.Service;
import machi.model.service.UsageRecord;
import machi.quantity.ReportingPeriod;
import machi.ui.Messages;
import machi.ui.page.AreaDialog;

/** Asks how much a service was used. */
final class UsageDialog extends AreaDialog {

	private static final Messages TEXT = Messages.beside(UsageDialog.class);

	private final Service service;
	private Text measure;
	private Text period;
	private Text value;
	private Text unit;
	private Optional<UsageRecord> usage = Optional.empty();

	UsageDialog(Shell shell, Service service) {
		super(shell, TEXT.get("usage.title"));
		this.service = service;
	}

	/** What was entered; empty when it was cancelled. */
	Optional<UsageRecord> ask() {
		open();
		return usage;
	}

	@Override
	protected void fill(Composite fields) {
		setTitle(service.getName() == null ? service.getId() : service.getName());
		setMessage(TEXT.get("usage.message"));
		GridLayoutFactory.fillDefaults().numColumns(2).margins(12, 12).applyTo(fields);
		var last = service.getUsage().isEmpty() ? null : service.getUsage().getLast();
		measure = field(fields, "usage.measure", last == null ? "" : last.getMeasure());
		period = field(fields, "usage.period", "");
		value = field(fields, "usage.value", "");
		unit = field(fields, "usage.unit", last == null ? "" : last.getUnit());
	}

	private Text field(Composite parent, String label, String text) {
		new Label(parent, SWT.NONE).setText(TEXT.get(label));
		var field = new Text(parent, SWT.BORDER);
		field.setText(text == null ? "" : text);
		GridDataFactory.fillDefaults().grab(true, false).hint(280, SWT.DEFAULT).applyTo(field);
		field.addListener(SWT.Modify, event -> validate());
		return field;
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		super.createButtonsForButtonBar(parent);
		getButton(IDialogConstants.OK_ID).setEnabled(false);
	}

	private void validate() {
		var wrong = wrong();
		setErrorMessage(wrong.isEmpty() ? null : wrong);
		getButton(IDialogConstants.OK_ID).setEnabled(wrong.isEmpty());
	}

	private String wrong() {
		if (measure.getText().isBlank()) {
			return TEXT.get("usage.measure.missing");
		}
		try {
			ReportingPeriod.parse(period.getText());
		} catch (IllegalArgumentException noPeriod) {
			return TEXT.get("usage.period.wrong");
		}
		try {
			return number().signum() < 0 ? TEXT.get("usage.value.wrong") : "";
		} catch (NumberFormatException noNumber) {
			return TEXT.get("usage.value.wrong");
		}
	}

	private BigDecimal number() {
		return new BigDecimal(value.getText().strip().replace(",", ""));
	}

	@Override
	protected void okPressed() {
		var entered = ServiceEdits.usage();
		entered.setName(measure.getText().strip() + " " + period.getText().strip());
		entered.setMeasure(measure.getText().strip());
		entered.setPeriod(period.getText().strip());
		entered.setValue(number());
		entered.setUnit(unit.getText().strip());
		usage = Optional.of(entered);
		super.okPressed();
	}
}
