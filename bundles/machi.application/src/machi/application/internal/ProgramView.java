package machi.application.internal;

import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;

import machi.model.core.Program;
import machi.scenario.ProgramContent;
import machi.workspace.AbsentDomain;
import machi.workspace.OpenProgram;

/** An open program as a binding reads it; remembers what the binding looked for in vain. Used by one thread. */
final class ProgramView implements ProgramContent {

	private final OpenProgram open;
	private final Set<String> notFound = new HashSet<>();
	private boolean readWhole;

	ProgramView(OpenProgram open) {
		this.open = open;
	}

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
		readWhole = true;
		return open.roots();
	}

	@Override
	public Optional<EObject> element(String id) {
		var found = open.element(id);
		if (found.isEmpty()) {
			notFound.add(id);
		}
		return found;
	}

	/**
	 * The domains that are not installed and would have been read: all of them by who reads every domain, else those that
	 * have an element that was looked for.
	 */
	Collection<AbsentDomain> missed() {
		if (readWhole || notFound.isEmpty() || open.absentDomains().isEmpty()) {
			return readWhole ? open.absentDomains() : List.of();
		}
		return open.absentIds(notFound).values();
	}
}
