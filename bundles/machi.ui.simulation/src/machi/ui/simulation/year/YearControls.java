package machi.ui.simulation.year;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Spinner;

import machi.calculation.simulation.Sharing;
import machi.calculation.simulation.Variation;
import machi.control.StrategyDescriptor;
import machi.ui.Icon;
import machi.ui.Messages;
import machi.ui.Palette;
import machi.ui.page.Paper;

/** What a person varies of the year, and the button that runs it. */
final class YearControls {

	private static final Messages TEXT = Messages.beside(YearControls.class);
	private static final int WHOLE = 100;
	private static final int MOST = 1000;

	private final Paper paper;
	private final List<StrategyDescriptor> strategies;
	private final Composite row;
	private final Combo strategy;
	private final Combo sharing;
	private final Spinner photovoltaic;
	private final Spinner battery;
	private final Button run;

	YearControls(Composite parent, Paper paper, List<StrategyDescriptor> strategies, Consumer<Map<String, String>> whenRun) {
		this.paper = paper;
		this.strategies = strategies;
		row = new Composite(parent, SWT.NONE);
		row.setBackground(Palette.PAPER.color());
		GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
		var layout = new RowLayout(SWT.HORIZONTAL);
		layout.spacing = 16;
		layout.center = true;
		layout.marginLeft = 0;
		row.setLayout(layout);
		strategy = choice("strategy", Variation.STRATEGY, strategies.stream().map(YearControls::title).toList());
		strategy.addListener(SWT.Selection, event -> explain());
		sharing = choice("sharing", Variation.SHARING, sharings());
		photovoltaic = percent("photovoltaic", Variation.PHOTOVOLTAIC);
		battery = percent("battery", Variation.BATTERY);
		run = paper.button(row, TEXT.get("run"), Icon.RUN.descriptor(), () -> whenRun.accept(values()));
		run.setData(YearEditor.RUN);
		explain();
	}

	private static List<String> sharings() {
		var names = new ArrayList<String>();
		for (var one : Sharing.values()) {
			names.add(TEXT.get("sharing." + one.name().toLowerCase(Locale.ROOT)));
		}
		return names;
	}

	private Composite field(String key) {
		var field = new Composite(row, SWT.NONE);
		field.setBackground(Palette.PAPER.color());
		GridLayoutFactory.fillDefaults().numColumns(3).spacing(5, 0).applyTo(field);
		var label = paper.word(field, TEXT.get(key), Palette.INK);
		label.setToolTipText(TEXT.get(key + ".help"));
		return field;
	}

	private Combo choice(String key, String parameter, List<String> names) {
		var field = field(key);
		var combo = new Combo(field, SWT.READ_ONLY);
		combo.add(TEXT.get("as.planned"));
		names.forEach(combo::add);
		combo.select(0);
		combo.setData(YearEditor.PARAMETER, parameter);
		combo.setToolTipText(TEXT.get(key + ".help"));
		return combo;
	}

	private Spinner percent(String key, String parameter) {
		var field = field(key);
		var spinner = new Spinner(field, SWT.BORDER);
		spinner.setValues(WHOLE, 0, MOST, 0, 5, 50);
		spinner.setData(YearEditor.PARAMETER, parameter);
		spinner.setToolTipText(TEXT.get(key + ".help"));
		paper.word(field, "%", Palette.MUTED);
		return spinner;
	}

	private void explain() {
		int index = strategy.getSelectionIndex() - 1;
		strategy.setToolTipText(index < 0 ? TEXT.get("strategy.help") : strategies.get(index).description().in(Locale.getDefault()));
	}

	private static String title(StrategyDescriptor descriptor) {
		return descriptor.title().in(Locale.getDefault());
	}

	/** The parameters that differ from the program's own. */
	Map<String, String> values() {
		var values = new LinkedHashMap<String, String>();
		if (strategy.getSelectionIndex() > 0) {
			values.put(Variation.STRATEGY, strategies.get(strategy.getSelectionIndex() - 1).id());
		}
		if (sharing.getSelectionIndex() > 0) {
			values.put(Variation.SHARING, Sharing.values()[sharing.getSelectionIndex() - 1].name());
		}
		if (photovoltaic.getSelection() != WHOLE) {
			values.put(Variation.PHOTOVOLTAIC, Integer.toString(photovoltaic.getSelection()));
		}
		if (battery.getSelection() != WHOLE) {
			values.put(Variation.BATTERY, Integer.toString(battery.getSelection()));
		}
		return values;
	}

	/** Sets the fields to what was run. */
	void show(Map<String, String> values) {
		var ids = strategies.stream().map(StrategyDescriptor::id).toList();
		strategy.select(ids.indexOf(values.get(Variation.STRATEGY)) + 1);
		sharing.select(values.containsKey(Variation.SHARING) ? Sharing.valueOf(values.get(Variation.SHARING)).ordinal() + 1 : 0);
		photovoltaic.setSelection(Integer.parseInt(values.getOrDefault(Variation.PHOTOVOLTAIC, Integer.toString(WHOLE))));
		battery.setSelection(Integer.parseInt(values.getOrDefault(Variation.BATTERY, Integer.toString(WHOLE))));
		explain();
	}

	/** What was run, as a person reads it. */
	String text(Map<String, String> values) {
		var strategyName = strategies.stream().filter(one -> one.id().equals(values.get(Variation.STRATEGY))).findFirst()
				.map(YearControls::title).orElse(TEXT.get("as.planned"));
		var sharingName = values.containsKey(Variation.SHARING)
				? TEXT.get("sharing." + values.get(Variation.SHARING).toLowerCase(Locale.ROOT))
				: TEXT.get("as.planned");
		return TEXT.get("shown", strategyName, sharingName, values.getOrDefault(Variation.PHOTOVOLTAIC, "100"),
				values.getOrDefault(Variation.BATTERY, "100"));
	}

	void setEnabled(boolean enabled) {
		run.setEnabled(enabled);
	}
}
