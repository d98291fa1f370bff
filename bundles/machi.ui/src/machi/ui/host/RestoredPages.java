package machi.ui.host;

import java.util.stream.Stream;

import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.model.application.ui.basic.MWindow;
import org.eclipse.e4.ui.workbench.modeling.EModelService;
import org.eclipse.ui.IEditorReference;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;

/**
 * Closes pages that were open at the last end and cannot be opened again: those of a removed feature, and those of a
 * program, whose tabs remain when the end was a crash.
 */
final class RestoredPages {

	/** What the workbench calls every editor in its model, and where it keeps what is needed to open one again. */
	private static final String EDITOR = "org.eclipse.e4.ui.compatibility.editor";
	private static final String STATE = "memento";

	private final IWorkbenchWindow window;

	RestoredPages(IWorkbenchWindow window) {
		this.window = window;
	}

	/** To be called before the first page is opened. */
	void closeBroken() {
		var page = window.getActivePage();
		var broken = Stream.of(page.getEditorReferences()).filter(this::isBroken).toArray(IEditorReference[]::new);
		if (broken.length > 0) {
			page.closeEditors(broken, false);
		}
		for (var part : window.getService(EModelService.class).findElements(window.getService(MWindow.class), EDITOR, MPart.class)) {
			if (part.getParent() != null && !part.getPersistedState().containsKey(STATE)) {
				part.setToBeRendered(false);
				part.getParent().getChildren().remove(part);
			}
		}
	}

	private boolean isBroken(IEditorReference reference) {
		try {
			return reference.getId() == null || reference.getEditorInput() == null
					|| window.getWorkbench().getEditorRegistry().findEditor(reference.getId()) == null;
		} catch (PartInitException lost) {
			return true;
		}
	}
}
