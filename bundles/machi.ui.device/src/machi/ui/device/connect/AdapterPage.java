package machi.ui.device.connect;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

import machi.hardware.AdapterDescriptor;
import machi.ui.Messages;
import machi.ui.Palette;
import machi.ui.page.Paper;

/** Which adapter, and what to call the connection. The name follows the adapter until somebody types one. */
final class AdapterPage extends WizardPage {

	private static final Messages TEXT = Messages.beside(AdapterPage.class);

	private final List<AdapterDescriptor> adapters;
	private org.eclipse.swt.widgets.List list;
	private Label description;
	private Text name;
	private boolean named;

	AdapterPage(List<AdapterDescriptor> adapters) {
		super("adapter", TEXT.get("adapter.title"), null);
		this.adapters = adapters;
		setDescription(TEXT.get("adapter.description"));
	}

	@Override
	public void createControl(Composite parent) {
		var area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).margins(12, 12).spacing(10, 8).applyTo(area);
		list = new org.eclipse.swt.widgets.List(area, SWT.SINGLE | SWT.BORDER | SWT.V_SCROLL);
		list.setItems(adapters.stream().map(adapter -> adapter.title().in(Locale.getDefault())).toArray(String[]::new));
		GridDataFactory.fillDefaults().grab(true, true).span(2, 1).hint(480, 190).applyTo(list);
		list.addListener(SWT.Selection, event -> chosen());
		list.addListener(SWT.DefaultSelection, event -> getContainer().showPage(getNextPage()));
		description = new Label(area, SWT.WRAP);
		description.setForeground(Palette.MUTED.color());
		GridDataFactory.fillDefaults().grab(true, false).span(2, 1).hint(480, 60).applyTo(description);
		new Label(area, SWT.NONE).setText(TEXT.get("adapter.name"));
		name = new Text(area, SWT.BORDER);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(name);
		name.addListener(SWT.KeyDown, event -> named = true);
		name.addListener(SWT.Modify, event -> validate());
		if (!adapters.isEmpty()) {
			list.select(0);
		}
		chosen();
		setControl(area);
	}

	private void chosen() {
		var title = adapter().map(one -> one.title().in(Locale.getDefault())).orElse("");
		description.setText(Paper.escaped(adapter().map(one -> one.description().in(Locale.getDefault())).orElse(TEXT.get("adapter.none"))));
		description.requestLayout();
		if (!named) {
			name.setText(title);
		}
		validate();
	}

	private void validate() {
		setErrorMessage(adapter().isPresent() && name.getText().isBlank() ? TEXT.get("adapter.name.missing") : null);
		setPageComplete(adapter().isPresent() && !name.getText().isBlank());
	}

	Optional<AdapterDescriptor> adapter() {
		return list.getSelectionIndex() < 0 ? Optional.empty() : Optional.of(adapters.get(list.getSelectionIndex()));
	}

	String connectionName() {
		return name.getText().strip();
	}
}
