package machi.ui.simulation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;

import machi.ui.Messages;

/** The pages of this bundle. Their ids equal those in plugin.xml. */
public enum SimulationPage {

	/** The simulated year of the open program. */
	YEAR,
	/** Many designs of the open program. */
	SWEEP;

	private static final Messages TEXT = Messages.beside(SimulationPage.class);
	private static final String PREFIX = "machi.ui.simulation.";

	/** Id of the editor. */
	public String id() {
		return PREFIX + key();
	}

	/** Id of the command that shows it. */
	public String commandId() {
		return PREFIX + "show." + key();
	}

	String title() {
		return TEXT.get(key() + ".title");
	}

	ImageDescriptor image() {
		return ImageDescriptor.createFromURL(SimulationPage.class.getResource("/icons/" + key() + ".svg"));
	}

	private String key() {
		return name().toLowerCase(Locale.ROOT);
	}

	static Optional<SimulationPage> ofCommand(String commandId) {
		return Arrays.stream(values()).filter(page -> page.commandId().equals(commandId)).findFirst();
	}

	/** Opens the page, or brings it to the front. */
	public void open(IWorkbenchPage workbench) {
		try {
			workbench.openEditor(new SimulationPageInput(this), id(), true, IWorkbenchPage.MATCH_ID);
		} catch (PartInitException broken) {
			ILog.of(SimulationPage.class).error(id() + " cannot be shown", broken);
		}
	}
}
