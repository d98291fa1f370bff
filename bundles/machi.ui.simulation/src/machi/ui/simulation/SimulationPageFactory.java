package machi.ui.simulation;

import java.util.Arrays;

import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.ui.IElementFactory;
import org.eclipse.ui.IMemento;

/** Opens the pages again that were open when the workbench was closed. */
public final class SimulationPageFactory implements IElementFactory {

	static final String ID = "machi.ui.simulation.pages";

	@Override
	public IAdaptable createElement(IMemento memento) {
		var name = memento.getString(SimulationPageInput.PAGE);
		return Arrays.stream(SimulationPage.values()).filter(page -> page.name().equals(name)).findFirst()
				.map(SimulationPageInput::new).orElse(null);
	}
}
