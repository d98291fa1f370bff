package machi.workspace;

import org.eclipse.emf.common.command.Command;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A command whose effect is final once it is saved, such as the erasure of personal data: saving then forgets what was
 * done before, so that no undo brings the data back. Until then it is undone like any other.
 */
@ConsumerType
public interface IrrevocableCommand extends Command {
}
