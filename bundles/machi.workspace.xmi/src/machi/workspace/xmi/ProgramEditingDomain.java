package machi.workspace.xmi;

import org.eclipse.emf.common.command.BasicCommandStack;
import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.emf.edit.command.CommandParameter;
import org.eclipse.emf.edit.command.DeleteCommand;
import org.eclipse.emf.edit.domain.AdapterFactoryEditingDomain;
import org.eclipse.emf.edit.provider.ReflectiveItemProviderAdapterFactory;

/**
 * Edits any model reflectively. Deleting does not search the whole program for references when no installed model can
 * have one: elements refer to each other by id.
 */
final class ProgramEditingDomain extends AdapterFactoryEditingDomain {

	private final boolean crossReferences;

	ProgramEditingDomain(ResourceSet resources, boolean crossReferences) {
		super(new ReflectiveItemProviderAdapterFactory(), new ProgramCommandStack(), resources);
		this.crossReferences = crossReferences;
	}

	BasicCommandStack stack() {
		return (BasicCommandStack) getCommandStack();
	}

	@Override
	public Command createCommand(Class<? extends Command> commandClass, CommandParameter parameter) {
		if (commandClass == DeleteCommand.class && !crossReferences) {
			return new DeleteElementsCommand(parameter.getCollection());
		}
		return super.createCommand(commandClass, parameter);
	}
}
