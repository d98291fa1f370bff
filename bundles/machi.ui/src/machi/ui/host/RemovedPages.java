package machi.ui.host;

import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.common.NotDefinedException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.Platform;
import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.commands.ICommandService;

import machi.ui.Ids;

/**
 * Forgets the commands that show pages of removed features: the workbench keeps all commands with its layout, and the
 * overview would offer them.
 */
final class RemovedPages {

	private RemovedPages() {
	}

	static void forget(IWorkbench workbench) {
		var declared = Stream.of(Platform.getExtensionRegistry().getConfigurationElementsFor("org.eclipse.ui.commands"))
				.filter(element -> element.getName().equals("command"))
				.map(RemovedPages::id).collect(Collectors.toSet());
		for (var command : workbench.getService(ICommandService.class).getDefinedCommands()) {
			if (isPage(command) && !declared.contains(command.getId())) {
				workbench.getService(MApplication.class).getCommands()
						.removeIf(kept -> command.getId().equals(kept.getElementId()));
				command.undefine();
			}
		}
	}

	private static String id(IConfigurationElement element) {
		return element.getAttribute("id");
	}

	private static boolean isPage(Command command) {
		try {
			return Ids.PAGES.equals(command.getCategory().getId());
		} catch (NotDefinedException gone) {
			return false;
		}
	}
}
