package machi.ui.indicator.update;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

import machi.model.program.Kpi;
import machi.model.program.KpiDerivation;
import machi.model.program.ProgramPackage;
import machi.quantity.ReportingPeriod;
import machi.quantity.Unit;
import machi.register.CellException;
import machi.register.CellFormat;
import machi.register.CellType;
import machi.register.RegisterCatalog;
import machi.register.RegisterColumn;
import machi.report.FigureText;
import machi.ui.Messages;
import machi.ui.Palette;
import machi.ui.page.Paper;

/** The fields of one indicator: what was recorded last, the new value, a comment, and what is to be said of them. */
final class ValueRow {

	static final int COLUMNS = 7;

	private static final Messages TEXT = Messages.beside(ValueRow.class);

	private final Kpi kpi;
	private final ReportingPeriod period;
	private final CellFormat format;
	private final RegisterColumn column;
	private final Text value;
	private final Text comment;
	private final Button offer;
	private final Label hint;

	ValueRow(Composite grid, Kpi kpi, ReportingPeriod period, CellFormat format, Runnable whenChanged) {
		this.kpi = kpi;
		this.period = period;
		this.format = format;
		var attribute = ProgramPackage.Literals.KPI_ACTUAL__VALUE;
		column = new RegisterColumn(attribute, RegisterCatalog.label(attribute), CellType.NUMBER, unit(), "", Optional.empty(), Optional.empty(),
				false, false);
		cell(grid, name(), 230);
		cell(grid, period.in(Locale.getDefault()), 100);
		cell(grid, last(), 170);
		value = new Text(grid, SWT.BORDER | SWT.RIGHT);
		value.setData(UpdateWizard.KPI, kpi.getId());
		value.setToolTipText(Paper.escaped(name()));
		GridDataFactory.fillDefaults().hint(110, SWT.DEFAULT).align(SWT.FILL, SWT.CENTER).applyTo(value);
		cell(grid, unit().in(Locale.getDefault()), 60);
		offer = new Button(grid, SWT.PUSH);
		offer.setVisible(false);
		comment = new Text(grid, SWT.BORDER);
		comment.setMessage(TEXT.get("comment"));
		GridDataFactory.fillDefaults().grab(true, false).hint(120, SWT.DEFAULT).align(SWT.FILL, SWT.CENTER).applyTo(comment);
		hint = new Label(grid, SWT.WRAP);
		GridDataFactory.fillDefaults().span(COLUMNS, 1).grab(true, false).indent(12, 0).exclude(true).applyTo(hint);
		value.addModifyListener(event -> {
			check();
			whenChanged.run();
		});
	}

	private static void cell(Composite grid, String text, int width) {
		var label = new Label(grid, SWT.WRAP);
		label.setText(Paper.escaped(text));
		GridDataFactory.fillDefaults().hint(width, SWT.DEFAULT).align(SWT.FILL, SWT.CENTER).applyTo(label);
	}

	private String name() {
		boolean english = !Locale.getDefault().getLanguage().equals("ja") && kpi.getNameEn() != null && !kpi.getNameEn().isBlank();
		var name = english ? kpi.getNameEn() : kpi.getName();
		return name == null || name.isBlank() ? kpi.getId() : name;
	}

	/** A share that is to be saved is measured by what remains, in the unit of the baseline. */
	private Unit unit() {
		boolean reduction = kpi.getDerivation() == KpiDerivation.REDUCTION && kpi.getBaselineUnit() != null;
		return Unit.of(reduction ? kpi.getBaselineUnit() : kpi.getUnit());
	}

	private String last() {
		return Recording.latest(kpi).map(actual -> shown(actual.getPeriod(), actual.getValue()))
				.orElseGet(() -> kpi.getBaselineValue() == null ? TEXT.get("last.none")
						: TEXT.get("last.baseline", shown(kpi.getBaselinePeriod(), kpi.getBaselineValue())));
	}

	private static String shown(String stated, BigDecimal number) {
		var when = Recording.period(stated).map(read -> read.in(Locale.getDefault())).orElse(stated == null ? "" : stated);
		return (FigureText.number(number) + "  " + when).strip();
	}

	/** Offers the value of a calculator; a click takes it. */
	void offer(BigDecimal offered) {
		if (!offer.isDisposed()) {
			offer.setText(TEXT.get("offer", FigureText.number(offered)));
			offer.setToolTipText(TEXT.get("offer.help", kpi.getActualCell()));
			offer.setVisible(true);
			offer.addListener(SWT.Selection, event -> value.setText(FigureText.number(offered)));
			offer.getParent().layout(true, true);
		}
	}

	private void check() {
		var text = "";
		var colour = Palette.WARNING;
		if (isRefused()) {
			text = TEXT.get("refused", value.getText(), unit().in(Locale.getDefault()));
			colour = Palette.ERROR;
		} else if (number().isPresent()) {
			text = String.join(" ", Plausibility.hints(kpi, period, number().get()));
		}
		hint.setText(Paper.escaped(text));
		hint.setForeground(colour.color());
		hint.setVisible(!text.isEmpty());
		((GridData) hint.getLayoutData()).exclude = text.isEmpty();
		hint.getParent().layout(true, true);
	}

	/** Whether something stands there that is no number. */
	boolean isRefused() {
		return !value.getText().isBlank() && number().isEmpty();
	}

	private Optional<BigDecimal> number() {
		try {
			return Optional.ofNullable((BigDecimal) format.parse(column, value.getText()));
		} catch (CellException refused) {
			return Optional.empty();
		}
	}

	/** What is to be recorded; empty when nothing was entered. A value for a period that has one corrects it. */
	Optional<NewActual> entered() {
		return number().map(entered -> new NewActual(kpi, period, entered, comment.getText(),
				Recording.recorded(kpi, period).map(before -> before.getId()).orElse("")));
	}

	String kpi() {
		return kpi.getId();
	}

	void setFocus() {
		value.setFocus();
	}
}
