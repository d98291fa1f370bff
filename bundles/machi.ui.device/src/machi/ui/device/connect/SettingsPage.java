package machi.ui.device.connect;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

import machi.hardware.AdapterDescriptor;
import machi.ui.Messages;

/** The settings that the chosen adapter declares. */
final class SettingsPage extends WizardPage {

	private static final Messages TEXT = Messages.beside(SettingsPage.class);

	private final Supplier<Optional<AdapterDescriptor>> adapter;
	private ScrolledComposite scrolled;
	private Optional<AdapterDescriptor> shown = Optional.empty();
	private List<SettingField> fields = List.of();

	SettingsPage(Supplier<Optional<AdapterDescriptor>> adapter) {
		super("settings", TEXT.get("settings.title"), null);
		this.adapter = adapter;
		setDescription(TEXT.get("settings.description"));
		setPageComplete(false);
	}

	@Override
	public void createControl(Composite parent) {
		scrolled = new ScrolledComposite(parent, SWT.V_SCROLL);
		scrolled.setExpandHorizontal(true);
		scrolled.setExpandVertical(true);
		scrolled.addListener(SWT.Resize, event -> fit());
		setControl(scrolled);
	}

	@Override
	public void setVisible(boolean visible) {
		if (visible && !adapter.get().equals(shown)) {
			shown = adapter.get();
			fill();
		}
		super.setVisible(visible);
		if (visible) {
			fields.stream().findFirst().ifPresent(field -> field.control().setFocus());
		}
	}

	private void fill() {
		if (scrolled.getContent() != null) {
			scrolled.getContent().dispose();
		}
		var grid = new Composite(scrolled, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).margins(12, 12).spacing(10, 5).applyTo(grid);
		scrolled.setContent(grid);
		var declared = shown.map(AdapterDescriptor::settings).orElse(List.of());
		fields = declared.stream().map(setting -> new SettingField(grid, setting, this::validate)).toList();
		if (declared.isEmpty()) {
			new Label(grid, SWT.NONE).setText(TEXT.get("settings.none"));
		}
		setTitle(shown.map(one -> one.title().in(Locale.getDefault())).orElse(TEXT.get("settings.title")));
		fit();
		validate();
	}

	private void fit() {
		if (scrolled.getContent() != null) {
			scrolled.setMinHeight(scrolled.getContent().computeSize(scrolled.getClientArea().width, SWT.DEFAULT).y);
		}
	}

	/** What is merely missing is not called wrong while the rest is being entered. */
	private void validate() {
		var wrong = fields.stream().map(field -> Map.entry(field.text(), field.wrong())).filter(entry -> entry.getValue().isPresent()).toList();
		var entered = wrong.stream().filter(entry -> !entry.getKey().isBlank()).findFirst();
		setErrorMessage(entered.flatMap(Map.Entry::getValue).orElse(null));
		setPageComplete(wrong.isEmpty());
	}

	/** What was entered, by name of the setting, without what was left empty. */
	Map<String, String> texts() {
		var texts = new TreeMap<String, String>();
		fields.stream().filter(field -> !field.text().isBlank()).forEach(field -> texts.put(field.setting().name(), field.text()));
		return texts;
	}
}
