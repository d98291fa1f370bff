package machi.workspace.xmi;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.emf.common.command.AbstractCommand;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.edit.EMFEditPlugin;
import org.eclipse.emf.edit.domain.AdapterFactoryEditingDomain;

/** Takes elements out of the elements that contain them; at most a few passes through a list, however many are taken. */
final class DeleteElementsCommand extends AbstractCommand {

	/** Up to so many elements of a list are looked for one by one. */
	private static final int FEW = 8;

	private final Set<EObject> elements = Collections.newSetFromMap(new IdentityHashMap<>());
	private final List<Removal> removals = new ArrayList<>();
	private Set<EObject> owners = Set.of();

	/** Where elements are contained. */
	private record Slot(EObject owner, EReference reference) {

		@SuppressWarnings("unchecked")
		List<EObject> list() {
			return (List<EObject>) owner.eGet(reference);
		}
	}

	private record Removal(Slot slot, int index, EObject element) {
	}

	DeleteElementsCommand(Collection<?> objects) {
		super(EMFEditPlugin.INSTANCE.getString("_UI_DeleteCommand_label"));
		for (var object : objects) {
			if (AdapterFactoryEditingDomain.unwrap(object) instanceof EObject element) {
				elements.add(element);
			}
		}
	}

	@Override
	protected boolean prepare() {
		return !elements.isEmpty() && elements.stream().allMatch(element -> element.eContainer() != null);
	}

	@Override
	public void execute() {
		redo();
	}

	@Override
	public void redo() {
		removals.clear();
		var groups = new LinkedHashMap<Slot, Set<EObject>>();
		for (var element : elements) {
			groups.computeIfAbsent(new Slot(element.eContainer(), element.eContainmentFeature()),
					slot -> Collections.newSetFromMap(new IdentityHashMap<>())).add(element);
		}
		groups.forEach(this::collect);
		owners = groups.keySet().stream().map(Slot::owner).collect(Collectors.toCollection(LinkedHashSet::new));
		for (var removal : removals.reversed()) {
			if (removal.slot().reference().isMany()) {
				removal.slot().list().remove(removal.index());
			} else {
				removal.slot().owner().eSet(removal.slot().reference(), null);
			}
		}
	}

	/** Finds the places of elements, in the order of the list. */
	private void collect(Slot slot, Set<EObject> group) {
		if (!slot.reference().isMany()) {
			group.forEach(element -> removals.add(new Removal(slot, 0, element)));
			return;
		}
		var list = slot.list();
		if (group.size() <= FEW) {
			group.stream().map(element -> new Removal(slot, list.indexOf(element), element))
					.sorted(Comparator.comparingInt(Removal::index)).forEach(removals::add);
			return;
		}
		int index = 0;
		for (var element : list) {
			if (group.contains(element)) {
				removals.add(new Removal(slot, index, element));
			}
			index++;
		}
	}

	@Override
	public void undo() {
		for (var removal : removals) {
			if (removal.slot().reference().isMany()) {
				removal.slot().list().add(removal.index(), removal.element());
			} else {
				removal.slot().owner().eSet(removal.slot().reference(), removal.element());
			}
		}
	}

	@Override
	public Collection<?> getResult() {
		return List.copyOf(elements);
	}

	@Override
	public Collection<?> getAffectedObjects() {
		return owners;
	}
}
