package machi.ui.simulation;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IPersistableElement;

/** There is one of each page, whatever program is open; it is opened again when the workbench is. */
record SimulationPageInput(SimulationPage page) implements IEditorInput, IPersistableElement {

	static final String PAGE = "page";

	@Override
	public boolean exists() {
		return true;
	}

	@Override
	public ImageDescriptor getImageDescriptor() {
		return page.image();
	}

	@Override
	public String getName() {
		return page.title();
	}

	@Override
	public IPersistableElement getPersistable() {
		return this;
	}

	@Override
	public String getToolTipText() {
		return page.title();
	}

	@Override
	public String getFactoryId() {
		return SimulationPageFactory.ID;
	}

	@Override
	public void saveState(IMemento memento) {
		memento.putString(PAGE, page.name());
	}

	@Override
	public <T> T getAdapter(Class<T> adapter) {
		return adapter.isInstance(this) ? adapter.cast(this) : null;
	}
}
