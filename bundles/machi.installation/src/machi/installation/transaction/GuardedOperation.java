package machi.installation.transaction;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.EventObject;

import org.eclipse.core.runtime.ILog;
import org.eclipse.equinox.internal.p2.engine.BeginOperationEvent;
import org.eclipse.equinox.internal.p2.engine.CommitOperationEvent;
import org.eclipse.equinox.internal.p2.engine.RollbackOperationEvent;
import org.eclipse.equinox.internal.provisional.p2.core.eventbus.SynchronousProvisioningListener;

/** Sets the safeguard before p2's engine changes a product, and clears it when the engine is done. */
@SuppressWarnings("restriction")
final class GuardedOperation implements SynchronousProvisioningListener {

	private final Safeguard safeguard;

	/** @param agent p2's own folder in the product, p2/ */
	GuardedOperation(URI agent) {
		safeguard = new Safeguard(Path.of(agent).toAbsolutePath().normalize().getParent());
	}

	@Override
	public void notify(EventObject event) {
		try {
			switch (event) {
			case BeginOperationEvent begin -> begin();
			case CommitOperationEvent commit -> safeguard.clear();
			case RollbackOperationEvent rollback -> {
				safeguard.putBackChanged();
				safeguard.clear();
			}
			default -> {
				// downloads, touched bundles and the like
			}
			}
		} catch (IOException failed) {
			ILog.of(GuardedOperation.class).error("the installation could not be kept or put back", failed);
		}
	}

	/** Who wants to be sure sets it before p2 begins: what is thrown here does not stop p2. */
	private void begin() throws IOException {
		if (safeguard.isProduct() && !safeguard.isSet()) {
			safeguard.set();
		}
	}
}
