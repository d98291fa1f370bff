package machi.probe;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PlatformUI;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.event.Event;
import org.osgi.service.event.EventHandler;

/**
 * Waits for the event that the workbench sends when its window is open, and then closes it. The file that the property
 * machi.probe.file names gets a line with the time, the processor time that was used until then, and the numbers of installed and
 * of active bundles; and a line for each tool that the window offers.
 */
public final class OpenWorkbench implements EventHandler {

	/** Others that wait for the same event find no window when it is closed at once. */
	private static final int OTHERS_MILLIS = 2000;

	@Override
	public void handleEvent(Event opened) {
		long time = System.currentTimeMillis();
		long used = ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO).toMillis();
		var bundles = FrameworkUtil.getBundle(OpenWorkbench.class).getBundleContext().getBundles();
		long active = Arrays.stream(bundles).filter(bundle -> bundle.getState() == Bundle.ACTIVE).count();
		var workbench = PlatformUI.getWorkbench();
		var times = time + " " + used + " " + bundles.length + " " + active;
		var display = workbench.getDisplay();
		display.asyncExec(() -> display.timerExec(OTHERS_MILLIS, () -> close(workbench, times)));
	}

	private static void close(IWorkbench workbench, String times) {
		var lines = new ArrayList<>(List.of(times));
		for (var window : workbench.getWorkbenchWindows()) {
			tools(window.getShell(), lines);
		}
		try {
			Files.write(Path.of(System.getProperty("machi.probe.file")), lines);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		} finally {
			workbench.close();
		}
	}

	private static void tools(Control control, List<String> lines) {
		if (control instanceof ToolBar bar) {
			for (var item : bar.getItems()) {
				lines.add("tool " + item.getToolTipText());
			}
		}
		if (control instanceof Composite parent) {
			for (var child : parent.getChildren()) {
				tools(child, lines);
			}
		}
	}
}
