package machi.ui.sdg;

import java.util.Optional;

import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.common.command.CompoundCommand;
import org.eclipse.emf.edit.command.SetCommand;

import machi.workspace.OpenProgram;

/** Enters the codes of an element, to be undone as one step. */
final class MappingEdit {

	private MappingEdit() {
	}

	/** Empty when the element has that text already. */
	static Optional<Command> of(OpenProgram program, MatrixRow row, String text, String label) {
		if (text.equals(row.printed())) {
			return Optional.empty();
		}
		var command = new CompoundCommand(label);
		command.append(SetCommand.create(program.editingDomain(), row.element(), row.attribute(), text.isEmpty() ? null : text));
		return Optional.of(command);
	}
}
