package machi.ui.page;

import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IPersistableElement;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;

/**
 * A page of which there is one, whatever program is open; it is opened again when the workbench is. Its name and icon are
 * those of its editor.
 *
 * @param id id of the editor
 */
public record PageInput(String id) implements IEditorInput, IPersistableElement {

	static final String ID = "id";

	/** Opens the page, or brings it to the front. */
	public static void open(IWorkbenchPage workbench, String id) {
		try {
			workbench.openEditor(new PageInput(id), id, true, IWorkbenchPage.MATCH_ID);
		} catch (PartInitException broken) {
			ILog.of(PageInput.class).error(id + " cannot be shown", broken);
		}
	}

	/** False when the feature of the page was removed. */
	@Override
	public boolean exists() {
		return PlatformUI.getWorkbench().getEditorRegistry().findEditor(id) != null;
	}

	@Override
	public ImageDescriptor getImageDescriptor() {
		return exists() ? PlatformUI.getWorkbench().getEditorRegistry().findEditor(id).getImageDescriptor() : null;
	}

	@Override
	public String getName() {
		return exists() ? PlatformUI.getWorkbench().getEditorRegistry().findEditor(id).getLabel() : id;
	}

	@Override
	public IPersistableElement getPersistable() {
		return this;
	}

	@Override
	public String getToolTipText() {
		return getName();
	}

	@Override
	public String getFactoryId() {
		return PageFactory.FACTORY;
	}

	@Override
	public void saveState(IMemento memento) {
		memento.putString(ID, id);
	}

	@Override
	public <T> T getAdapter(Class<T> adapter) {
		return adapter.isInstance(this) ? adapter.cast(this) : null;
	}
}
