package machi.probe;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;

import org.eclipse.ui.PlatformUI;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.event.Event;
import org.osgi.service.event.EventHandler;

/**
 * Waits for the event that the workbench sends when its window is open, writes the time, the processor time that was used until then
 * and the numbers of installed and of active bundles to the file that the property machi.probe.file names, and closes the workbench.
 */
public final class OpenWorkbench implements EventHandler {

	@Override
	public void handleEvent(Event opened) {
		long time = System.currentTimeMillis();
		long used = ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO).toMillis();
		var bundles = FrameworkUtil.getBundle(OpenWorkbench.class).getBundleContext().getBundles();
		long active = Arrays.stream(bundles).filter(bundle -> bundle.getState() == Bundle.ACTIVE).count();
		try {
			Files.writeString(Path.of(System.getProperty("machi.probe.file")), time + " " + used + " " + bundles.length + " " + active);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		var workbench = PlatformUI.getWorkbench();
		workbench.getDisplay().asyncExec(workbench::close);
	}
}
