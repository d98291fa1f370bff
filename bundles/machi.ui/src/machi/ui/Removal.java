package machi.ui;

import java.util.Collection;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Shell;

import machi.register.AppendOnly;
import machi.ui.preferences.HostPreferences;

/** Removes elements of the open program after asking, if the user wants to be asked. */
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
		boolean wanted = !HostPreferences.confirmsRemoval() || MessageDialog.open(MessageDialog.QUESTION, shell, TEXT.get("remove.title"),
				TEXT.get("remove.question", elements.size()), 0, TEXT.get("remove.yes"), TEXT.get("remove.no")) == 0;
		if (wanted) {
			context.execute(ElementEdits.remove(context.program().get(), elements, TEXT.get("remove.title")));
		}
		return wanted;
	}
}
