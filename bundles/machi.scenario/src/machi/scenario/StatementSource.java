package machi.scenario;

import java.util.List;

import org.osgi.annotation.versioning.ConsumerType;

/** Finds the statements of one domain, registered as an OSGi service of this type. */
@ConsumerType
public interface StatementSource {

	/** Empty when the program has no such domain. */
	List<Statement> statements(ProgramContent content);
}
