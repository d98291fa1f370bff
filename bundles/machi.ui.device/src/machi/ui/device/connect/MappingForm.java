package machi.ui.device.connect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Group;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

import machi.model.core.Element;
import machi.model.device.DevicePackage.Literals;
import machi.ui.Messages;
import machi.ui.device.text.Words;
import machi.ui.page.Paper;

/** Name of a found device and what it stands for in the plan. */
final class MappingForm {

	private static final Messages TEXT = Messages.beside(MappingForm.class);

	private final Group group;
	private final PlanTargets targets;
	private final Consumer<FoundDevice> whenChanged;
	private final Map<EAttribute, List<Element>> candidates = new HashMap<>();

	MappingForm(Composite parent, PlanTargets targets, Consumer<FoundDevice> whenChanged) {
		this.targets = targets;
		this.whenChanged = whenChanged;
		group = new Group(parent, SWT.NONE);
		group.setText(TEXT.get("mapping.title"));
		GridLayoutFactory.fillDefaults().numColumns(4).margins(10, 8).spacing(10, 6).applyTo(group);
		GridDataFactory.fillDefaults().grab(true, false).hint(SWT.DEFAULT, 118).applyTo(group);
	}

	private List<Element> candidates(EAttribute attribute) {
		return candidates.computeIfAbsent(attribute, targets::candidates);
	}

	void showNothing() {
		for (var child : group.getChildren()) {
			child.dispose();
		}
	}

	void show(FoundDevice device) {
		showNothing();
		label("mapping.name");
		var name = new Text(group, SWT.BORDER);
		name.setText(device.name());
		name.setEnabled(!device.isRegistered());
		GridDataFactory.fillDefaults().grab(true, false).hint(220, SWT.DEFAULT).applyTo(name);
		name.addListener(SWT.Modify, event -> {
			device.rename(name.getText());
			whenChanged.accept(device);
		});
		var combos = new HashMap<EAttribute, Combo>();
		PlanTargets.attributes(device.device().kind()).forEach(attribute -> combos.put(attribute, combo(device, attribute, combos)));
		group.layout(true, true);
	}

	private void label(String key) {
		new Label(group, SWT.NONE).setText(TEXT.get(key));
	}

	private Combo combo(FoundDevice device, EAttribute attribute, Map<EAttribute, Combo> others) {
		var label = new Label(group, SWT.NONE);
		label.setText(Paper.escaped(Words.label(attribute)));
		var combo = new Combo(group, SWT.READ_ONLY);
		var choices = new ArrayList<String>();
		choices.add(TEXT.get("mapping.none"));
		candidates(attribute).forEach(element -> choices.add(Words.name(element)));
		combo.setItems(choices.toArray(String[]::new));
		combo.setEnabled(!device.isRegistered());
		combo.setVisibleItemCount(20);
		GridDataFactory.fillDefaults().grab(true, false).hint(220, SWT.DEFAULT).applyTo(combo);
		select(combo, attribute, device);
		combo.addListener(SWT.Selection, event -> {
			int index = combo.getSelectionIndex() - 1;
			device.target(attribute, index < 0 ? "" : candidates(attribute).get(index).getId());
			if (index >= 0 && device.target(Literals.INSTALLED_DEVICE__SITE).isEmpty()) {
				targets.site(candidates(attribute).get(index)).ifPresent(site -> {
					device.target(Literals.INSTALLED_DEVICE__SITE, site);
					Optional.ofNullable(others.get(Literals.INSTALLED_DEVICE__SITE)).ifPresent(sites -> select(sites, Literals.INSTALLED_DEVICE__SITE, device));
				});
			}
			whenChanged.accept(device);
		});
		return combo;
	}

	private void select(Combo combo, EAttribute attribute, FoundDevice device) {
		var ids = candidates(attribute).stream().map(Element::getId).toList();
		combo.select(device.target(attribute).map(ids::indexOf).orElse(-1) + 1);
	}

	/** The first of what a device stands for; empty when nothing is chosen. */
	String targetName(FoundDevice device) {
		for (var attribute : PlanTargets.attributes(device.device().kind())) {
			var id = device.target(attribute);
			if (id.isPresent()) {
				return candidates(attribute).stream().filter(element -> element.getId().equals(id.get())).findFirst().map(Words::name).orElse(id.get());
			}
		}
		return "";
	}
}
