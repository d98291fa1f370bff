package machi.ui.result.page;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;

import machi.calculation.Severity;
import machi.ui.Icon;
import machi.ui.Palette;
import machi.ui.page.Paper;
import machi.ui.result.text.Texts;

/** What findings are shown: by severity, by rule, by text. */
final class FindingFilters {

	private final FindingList list;
	private final Runnable whenChanged;
	private final Map<Severity, Button> severities = new EnumMap<>(Severity.class);
	private final Combo rules;
	private final Composite strip;

	FindingFilters(Composite parent, Paper paper, FindingList list, Runnable whenChanged) {
		this.list = list;
		this.whenChanged = whenChanged;
		strip = new Composite(parent, SWT.NONE);
		strip.setBackground(Palette.PAPER.color());
		GridLayoutFactory.fillDefaults().numColumns(5).margins(6, 3).spacing(6, 0).applyTo(strip);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(strip);
		for (var severity : List.of(Severity.ERROR, Severity.WARNING, Severity.INFO)) {
			createToggle(paper, severity);
		}
		rules = new Combo(strip, SWT.READ_ONLY | SWT.DROP_DOWN);
		rules.setToolTipText(Texts.get("findings.rule"));
		GridDataFactory.fillDefaults().hint(240, SWT.DEFAULT).applyTo(rules);
		rules.addListener(SWT.Selection, event -> {
			list.showRule(rules.getSelectionIndex() <= 0 ? "" : rules.getText());
			whenChanged.run();
		});
		var text = new Text(strip, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
		text.setMessage(Texts.get("findings.search"));
		GridDataFactory.fillDefaults().grab(true, false).hint(120, SWT.DEFAULT).applyTo(text);
		text.addListener(SWT.Modify, event -> {
			list.showText(text.getText());
			whenChanged.run();
		});
		update();
	}

	private void createToggle(Paper paper, Severity severity) {
		var toggle = new Button(strip, SWT.TOGGLE);
		toggle.setImage(paper.resources().create(Icon.valueOf(severity.name()).descriptor()));
		toggle.setSelection(true);
		toggle.addListener(SWT.Selection, event -> {
			list.show(severity, toggle.getSelection());
			whenChanged.run();
		});
		severities.put(severity, toggle);
	}

	/** To be called when there are other findings. */
	void update() {
		severities.forEach((severity, toggle) -> {
			toggle.setText(Texts.get("severity." + severity.name().toLowerCase(Locale.ROOT)) + " " + list.count(severity));
			toggle.requestLayout();
		});
		var chosen = rules.getText();
		rules.removeAll();
		rules.add(Texts.get("findings.rules.all"));
		list.rules().forEach(rules::add);
		rules.select(Math.max(0, rules.indexOf(chosen)));
	}
}
