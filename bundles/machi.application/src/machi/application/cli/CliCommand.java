package machi.application.cli;

import java.util.concurrent.Callable;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * A command of the command line, registered as an OSGi service of this type. The implementation carries picocli's
 * annotations; one instance serves one run. It prints to the standard output only what was asked for.
 * <p>
 * Returns 0 when done, 1 when the answer is no (findings of severity error), 2 on wrong use or unreadable input;
 * anything thrown becomes 3.
 */
@ConsumerType
public interface CliCommand extends Callable<Integer> {
}
