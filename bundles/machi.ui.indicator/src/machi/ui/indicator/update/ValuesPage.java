package machi.ui.indicator.update;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

import machi.model.program.Kpi;
import machi.register.CellFormat;
import machi.register.ElementReferences;
import machi.ui.Messages;
import machi.ui.Palette;

/** A row for every indicator. Those that are left empty stay as they are. */
final class ValuesPage extends WizardPage {

	private static final Messages TEXT = Messages.beside(ValuesPage.class);

	private final List<Kpi> kpis;
	private final CellFormat format = new CellFormat(Locale.getDefault(), ElementReferences.of(List.of()));
	private final List<ValueRow> rows = new ArrayList<>();
	private Optional<PeriodChoice> shown = Optional.empty();
	private ScrolledComposite scrolled;

	ValuesPage(List<Kpi> kpis) {
		super("values", TEXT.get("values.title"), null);
		this.kpis = List.copyOf(kpis);
		setDescription(TEXT.get("values.description"));
		setPageComplete(false);
	}

	List<Kpi> kpis() {
		return kpis;
	}

	@Override
	public void createControl(Composite parent) {
		scrolled = new ScrolledComposite(parent, SWT.V_SCROLL | SWT.H_SCROLL);
		scrolled.setExpandHorizontal(true);
		scrolled.setExpandVertical(true);
		scrolled.getVerticalBar().setIncrement(24);
		setControl(scrolled);
	}

	/** @return false when the rows are those of that choice already */
	boolean show(PeriodChoice choice) {
		if (shown.filter(choice::equals).isPresent()) {
			return false;
		}
		shown = Optional.of(choice);
		rows.clear();
		if (scrolled.getContent() != null) {
			scrolled.getContent().dispose();
		}
		var grid = new Composite(scrolled, SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(ValueRow.COLUMNS).spacing(8, 5).applyTo(grid);
		for (var head : List.of("name", "period", "last", "value", "unit", "offer", "comment")) {
			var label = new Label(grid, SWT.NONE);
			label.setText(TEXT.get("head." + head));
			label.setForeground(Palette.MUTED.color());
			GridDataFactory.fillDefaults().applyTo(label);
		}
		kpis.forEach(kpi -> rows.add(new ValueRow(grid, kpi, choice.of(kpi), format, this::changed)));
		scrolled.setContent(grid);
		changed();
		return true;
	}

	/** The values of calculators, by the id of the indicator. */
	void offer(Map<String, BigDecimal> offers) {
		if (!scrolled.isDisposed()) {
			rows.forEach(row -> Optional.ofNullable(offers.get(row.kpi())).ifPresent(row::offer));
			fit();
		}
	}

	private void changed() {
		fit();
		long refused = rows.stream().filter(ValueRow::isRefused).count();
		int entered = values().size();
		setErrorMessage(refused > 0 ? TEXT.get("values.refused", refused) : null);
		setMessage(entered > 0 ? TEXT.get("values.count", entered, rows.size()) : null);
		setPageComplete(refused == 0 && entered > 0);
	}

	private void fit() {
		if (scrolled.getContent() != null) {
			scrolled.setMinSize(scrolled.getContent().computeSize(SWT.DEFAULT, SWT.DEFAULT));
		}
	}

	List<NewActual> values() {
		return rows.stream().map(ValueRow::entered).flatMap(Optional::stream).toList();
	}

	@Override
	public void setVisible(boolean visible) {
		if (visible) {
			((UpdateWizard) getWizard()).periodChosen();
		}
		super.setVisible(visible);
		if (visible && !rows.isEmpty()) {
			rows.getFirst().setFocus();
		}
	}
}
