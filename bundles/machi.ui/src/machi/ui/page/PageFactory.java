package machi.ui.page;

import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.ui.IElementFactory;
import org.eclipse.ui.IMemento;

/** Opens the pages again that were open when the workbench was closed. */
public final class PageFactory implements IElementFactory {

	static final String FACTORY = "machi.ui.pages";

	@Override
	public IAdaptable createElement(IMemento memento) {
		var id = memento.getString(PageInput.ID);
		return id == null ? null : new PageInput(id);
	}
}
