package machi.ui.indicator.update;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Text;

import machi.quantity.ReportingPeriod.Kind;
import machi.ui.Messages;

/** Which year, in which kind of period, and who records it. */
final class PeriodPage extends WizardPage {

	private static final Messages TEXT = Messages.beside(PeriodPage.class);
	private static final int FIRST = 1990;
	private static final int LAST = 2100;
	private static final int APRIL = 4;

	private final LocalDate today;
	private final List<Button> kinds = new ArrayList<>();
	private Spinner year;
	private Button own;
	private Text person;

	PeriodPage(LocalDate today) {
		super("period", TEXT.get("period.title"), null);
		this.today = today;
		setDescription(TEXT.get("period.description"));
	}

	@Override
	public void createControl(Composite parent) {
		var page = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(2).spacing(12, 8).margins(12, 12).applyTo(page);
		label(page, "period.year");
		year = new Spinner(page, SWT.BORDER);
		year.setValues(today.getYear() - (today.getMonthValue() < APRIL ? 2 : 1), FIRST, LAST, 0, 1, 5);
		label(page, "period.kind");
		var choices = new Composite(page, SWT.NONE);
		GridLayoutFactory.fillDefaults().applyTo(choices);
		own = radio(choices, "period.kind.own");
		own.setSelection(true);
		PeriodChoice.KINDS.forEach(kind -> kinds.add(radio(choices, "period.kind." + kind.name())));
		label(page, "period.person");
		person = new Text(page, SWT.BORDER);
		person.setText(System.getProperty("user.name", ""));
		GridDataFactory.fillDefaults().hint(240, SWT.DEFAULT).align(SWT.BEGINNING, SWT.CENTER).applyTo(person);
		label(page, "period.day");
		new Label(page, SWT.NONE).setText(today.toString());
		setControl(page);
	}

	private static void label(Composite page, String key) {
		var label = new Label(page, SWT.NONE);
		label.setText(TEXT.get(key));
		GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.BEGINNING).applyTo(label);
	}

	private static Button radio(Composite choices, String key) {
		var button = new Button(choices, SWT.RADIO);
		button.setText(TEXT.get(key));
		return button;
	}

	PeriodChoice choice() {
		Optional<Kind> kind = Optional.empty();
		for (int i = 0; i < kinds.size(); i++) {
			kind = kinds.get(i).getSelection() ? Optional.of(PeriodChoice.KINDS.get(i)) : kind;
		}
		return new PeriodChoice(year.getSelection(), own.getSelection() ? Optional.empty() : kind);
	}

	String person() {
		return person.getText();
	}
}
