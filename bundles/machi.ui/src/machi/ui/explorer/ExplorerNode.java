package machi.ui.explorer;

import org.eclipse.emf.ecore.EClass;

import machi.register.RegisterDefinition;

/** A line of the explorer that is no element. */
sealed interface ExplorerNode {

	/** A domain of the program, with the class of its root. */
	record DomainNode(EClass root) implements ExplorerNode {
	}

	/** A register; equal when the ids are, whatever its columns. */
	record RegisterNode(RegisterDefinition definition) implements ExplorerNode {

		@Override
		public boolean equals(Object other) {
			return other instanceof RegisterNode node && node.definition.id().equals(definition.id());
		}

		@Override
		public int hashCode() {
			return definition.id().hashCode();
		}
	}

	/** A file of a domain whose feature is not installed. */
	record AbsentNode(String file) implements ExplorerNode {
	}
}
