package machi.ui.absent;

import java.text.MessageFormat;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.services.IServiceLocator;

import machi.ui.Ids;
import machi.ui.Messages;
import machi.workspace.AbsentDomain;

/** What people read of a part of the program whose domain is not installed, and the way to install it. */
public record AbsentPart(AbsentDomain domain) {

	private static final Messages TEXT = Messages.beside(AbsentPart.class);
	private static final double STEP = 1000;

	/** What the part calls itself; in words where it does, else its file. */
	public String name() {
		return domain.label().in(Locale.getDefault());
	}

	/** File, number of elements where it is known, and size. */
	public String content() {
		var parts = name().equals(domain.file()) ? size() : domain.file() + TEXT.get("joint") + size();
		return domain.elements().isEmpty() ? parts : parts + TEXT.get("joint") + TEXT.get("elements", domain.elements().getAsLong());
	}

	private String size() {
		var format = NumberFormat.getInstance(Locale.getDefault());
		format.setMaximumFractionDigits(1);
		if (domain.bytes() < STEP) {
			return TEXT.get("bytes", domain.bytes());
		}
		double kilobytes = domain.bytes() / STEP;
		return kilobytes < STEP ? format.format(kilobytes) + " kB" : format.format(kilobytes / STEP) + " MB";
	}

	/** What happens to it and how to get its domain. */
	public String hint() {
		var namespace = domain.namespace().isEmpty() ? TEXT.get("namespace.unknown") : domain.namespace();
		return MessageFormat.format("{0}\n{1}\n{2}", TEXT.get("kept", domain.file()), TEXT.get("source"), TEXT.get("namespace", namespace));
	}

	/** Leads to the installation of the domain; empty where nothing is that installs. */
	public Optional<Runnable> get(IServiceLocator site) {
		var command = site.getService(ICommandService.class).getCommand(Ids.GET_DOMAIN);
		return command.isDefined() && command.isHandled() ? Optional.of(() -> execute(command, site)) : Optional.empty();
	}

	private void execute(Command command, IServiceLocator site) {
		try {
			site.getService(IHandlerService.class)
					.executeCommand(ParameterizedCommand.generateCommand(command, Map.of(Ids.GET_DOMAIN_NAME, domain.name())), null);
		} catch (CommandException refused) {
			ILog.of(AbsentPart.class).error(command.getId() + " cannot be executed", refused);
		}
	}
}
