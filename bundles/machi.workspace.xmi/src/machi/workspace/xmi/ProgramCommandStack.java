package machi.workspace.xmi;

import org.eclipse.emf.common.command.BasicCommandStack;

import machi.workspace.IrrevocableCommand;

/** The history of an open program. */
final class ProgramCommandStack extends BasicCommandStack {

	/** Once something irrevocable is saved, nothing before it can be undone. */
	@Override
	public void saveIsDone() {
		if (commandList.subList(0, top + 1).stream().anyMatch(IrrevocableCommand.class::isInstance)) {
			flush();
		} else {
			super.saveIsDone();
		}
	}
}
