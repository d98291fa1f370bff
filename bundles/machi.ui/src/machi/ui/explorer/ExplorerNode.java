package machi.ui.explorer;

import org.eclipse.emf.ecore.EClass;

import machi.register.RegisterDefinition;
import machi.ui.absent.AbsentPart;

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

	/** A part of the program whose domain is not installed. */
	record AbsentNode(AbsentPart part) implements ExplorerNode {
	}
}
