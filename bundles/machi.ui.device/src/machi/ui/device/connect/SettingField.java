package machi.ui.device.connect;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

import machi.hardware.DeviceException;
import machi.hardware.Setting;
import machi.hardware.Settings;
import machi.ui.Messages;
import machi.ui.Palette;
import machi.ui.page.Paper;

/** One setting of an adapter, entered in the way that fits its type, with its help below it. */
final class SettingField {

	private static final Messages TEXT = Messages.beside(SettingField.class);
	private static final int WIDTH = 320;

	private final Setting setting;
	private final Control control;
	private final Label help;

	SettingField(Composite grid, Setting setting, Runnable whenChanged) {
		this.setting = setting;
		var locale = Locale.getDefault();
		var label = new Label(grid, SWT.NONE);
		label.setText(Paper.escaped(setting.title().in(locale) + (setting.required() ? " *" : "")));
		GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(label);
		control = create(grid, whenChanged);
		control.setData("machi.setting", setting.name());
		control.setToolTipText(setting.help().in(locale).replace("&", "&&"));
		new Label(grid, SWT.NONE);
		help = new Label(grid, SWT.WRAP);
		help.setText(Paper.escaped(helpText()));
		help.setForeground(Palette.MUTED.color());
		GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(help);
	}

	private String helpText() {
		var text = setting.help().in(Locale.getDefault());
		return setting.type() == Setting.Type.SECRET ? text + " " + TEXT.get("secret.kept") : text;
	}

	private Control create(Composite grid, Runnable whenChanged) {
		return switch (setting.type()) {
		case BOOLEAN -> check(grid, whenChanged);
		case CHOICE -> choice(grid, whenChanged);
		case FILE -> file(grid, whenChanged);
		case TEXT, INTEGER, NUMBER, HOST, PORT, SECRET -> {
			var unit = setting.unit().in(Locale.getDefault());
			yield unit.isEmpty() ? text(grid, whenChanged) : withUnit(grid, unit, whenChanged);
		}
		};
	}

	private Button check(Composite grid, Runnable whenChanged) {
		var check = new Button(grid, SWT.CHECK);
		check.setSelection(setting.defaultValue().equals("true"));
		check.addListener(SWT.Selection, event -> whenChanged.run());
		return check;
	}

	private Combo choice(Composite grid, Runnable whenChanged) {
		var combo = new Combo(grid, SWT.READ_ONLY);
		combo.setItems(setting.choices().toArray(String[]::new));
		combo.select(Math.max(0, setting.choices().indexOf(setting.defaultValue())));
		combo.addListener(SWT.Selection, event -> whenChanged.run());
		GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).hint(160, SWT.DEFAULT).applyTo(combo);
		return combo;
	}

	private Text text(Composite parent, Runnable whenChanged) {
		var text = new Text(parent, setting.type() == Setting.Type.SECRET ? SWT.BORDER | SWT.PASSWORD : SWT.BORDER);
		text.setText(setting.defaultValue());
		text.addListener(SWT.Modify, event -> whenChanged.run());
		boolean narrow = setting.type() == Setting.Type.INTEGER || setting.type() == Setting.Type.NUMBER || setting.type() == Setting.Type.PORT;
		GridDataFactory.fillDefaults().grab(!narrow, false).align(narrow ? SWT.BEGINNING : SWT.FILL, SWT.CENTER).hint(narrow ? 100 : WIDTH, SWT.DEFAULT)
				.applyTo(text);
		return text;
	}

	private Text withUnit(Composite grid, String unit, Runnable whenChanged) {
		var row = row(grid);
		var text = text(row, whenChanged);
		new Label(row, SWT.NONE).setText(unit);
		return text;
	}

	private Text file(Composite grid, Runnable whenChanged) {
		var row = row(grid);
		var text = text(row, whenChanged);
		var browse = new Button(row, SWT.PUSH);
		browse.setText(TEXT.get("browse"));
		browse.addListener(SWT.Selection, event -> {
			var chosen = new FileDialog(grid.getShell(), SWT.OPEN).open();
			if (chosen != null) {
				text.setText(chosen);
			}
		});
		return text;
	}

	private static Composite row(Composite grid) {
		var row = new Composite(grid, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(6, 0).applyTo(row);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
		return row;
	}

	Setting setting() {
		return setting;
	}

	Control control() {
		return control;
	}

	/** What was entered; empty for nothing. */
	String text() {
		return switch (control) {
		case Button check -> Boolean.toString(check.getSelection());
		case Combo combo -> combo.getText();
		case Text text -> text.getText();
		default -> "";
		};
	}

	/** Why what was entered cannot be taken. */
	Optional<String> wrong() {
		try {
			Settings.of(List.of(setting), Map.of(setting.name(), text()));
			help.setForeground(Palette.MUTED.color());
			return Optional.empty();
		} catch (DeviceException refused) {
			help.setForeground(text().isBlank() ? Palette.MUTED.color() : Palette.ERROR.color());
			return Optional.of(TEXT.get("wrong", setting.title().in(Locale.getDefault()), refused.reason().in(Locale.getDefault())));
		}
	}
}
