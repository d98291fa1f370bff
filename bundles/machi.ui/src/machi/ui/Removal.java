package machi.ui;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Shell;

import machi.register.AppendOnly;
import machi.ui.preferences.HostPreferences;

/**
 * Removes elements of the open program after asking, if the user wants to be asked; {@link ProgramContext#execute} asks in
 * any case when a file that nothing here understands mentions them.
 */
public final class Removal {

	private static final Messages TEXT = Messages.beside(Removal.class);

	private Removal() {
	}

	/** @return whether the elements were removed */
	public static boolean ask(Shell shell, ProgramContext context, Collection<? extends EObject> elements) {
		if (elements.isEmpty() || context.program().isEmpty()) {
			return false;
		}
		if (elements.stream().anyMatch(element -> AppendOnly.holds(element.eClass()))) {
			MessageDialog.openInformation(shell, TEXT.get("remove.title"), TEXT.get("remove.history"));
			return false;
		}
		var program = context.program().get();
		boolean asked = HostPreferences.confirmsRemoval() && program.absentMentions(ids(elements)).isEmpty();
		if (!asked || MessageDialog.open(MessageDialog.QUESTION, shell, TEXT.get("remove.title"),
				TEXT.get("remove.question", elements.size()), 0, TEXT.get("remove.yes"), TEXT.get("remove.no")) == 0) {
			context.execute(ElementEdits.remove(program, elements, TEXT.get("remove.title")));
		}
		return elements.stream().allMatch(element -> element.eContainer() == null);
	}

	/** The ids of the elements and of all that goes with them. */
	private static Set<String> ids(Collection<? extends EObject> elements) {
		var ids = new HashSet<String>();
		for (var element : elements) {
			ids.add(EcoreUtil.getID(element));
			element.eAllContents().forEachRemaining(part -> ids.add(EcoreUtil.getID(part)));
		}
		ids.remove(null);
		return ids;
	}
}
