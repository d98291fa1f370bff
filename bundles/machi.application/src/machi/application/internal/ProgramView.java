package machi.application.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;

import machi.model.core.Program;
import machi.scenario.ProgramContent;
import machi.workspace.OpenProgram;

/** An open program as bindings read it. */
record ProgramView(OpenProgram open) implements ProgramContent {

	@Override
	public Optional<Path> folder() {
		return Optional.of(open.folder());
	}

	@Override
	public Program program() {
		return open.program();
	}

	@Override
	public <T extends EObject> Optional<T> domain(Class<T> root) {
		return open.domain(root);
	}

	@Override
	public List<EObject> roots() {
		return open.roots();
	}

	@Override
	public Optional<EObject> element(String id) {
		return open.element(id);
	}
}
