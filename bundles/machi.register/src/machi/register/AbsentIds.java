package machi.register;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import machi.workspace.AbsentDomain;
import machi.workspace.OpenProgram;

/**
 * The ids that elements in files of domains that are not installed have. Each file is read once for each new question, so
 * that who has many asks them at once by {@link #lookUp}; answers are remembered.
 */
public final class AbsentIds {

	private final OpenProgram program;
	private final boolean none;
	private final Map<String, Optional<AbsentDomain>> known = new HashMap<>();

	public AbsentIds(OpenProgram program) {
		this.program = Objects.requireNonNull(program);
		none = program.absentDomains().isEmpty();
	}

	/** Whether there is no such file at all. */
	public boolean none() {
		return none;
	}

	/** Asks for many ids in one reading of the files. */
	public void lookUp(Collection<String> ids) {
		var asked = new HashSet<>(ids);
		asked.removeAll(known.keySet());
		if (!none && !asked.isEmpty()) {
			var holders = program.absentIds(asked);
			asked.forEach(id -> known.put(id, Optional.ofNullable(holders.get(id))));
		}
	}

	/** The domain in whose file an element has the id. */
	public Optional<AbsentDomain> holder(String id) {
		if (none) {
			return Optional.empty();
		}
		if (!known.containsKey(id)) {
			known.put(id, Optional.ofNullable(program.absentIds(List.of(id)).get(id)));
		}
		return known.get(id);
	}
}
