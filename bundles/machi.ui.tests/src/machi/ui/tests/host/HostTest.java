package machi.ui.tests.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;

import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.e4.ui.model.application.ui.advanced.MPlaceholder;
import org.eclipse.e4.ui.model.application.ui.basic.MWindow;
import org.eclipse.e4.ui.workbench.modeling.EModelService;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.commands.ICommandService;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Version;
import org.osgi.service.prefs.BackingStoreException;

import machi.ui.Ids;
import machi.ui.host.ContributedViews;
import machi.ui.host.Splash;

/** How the product presents itself, and what happens to its window when features come and go. */
class HostTest {

	private static final String FINDINGS = "machi.ui.result.findings";

	private final IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
	private final Display display = PlatformUI.getWorkbench().getDisplay();

	@Test
	void installingUpdatingAndGettingADomainAreOffered() {
		var commands = PlatformUI.getWorkbench().getService(ICommandService.class);
		for (var id : List.of("org.eclipse.equinox.p2.ui.sdk.install", "org.eclipse.equinox.p2.ui.sdk.update",
				"org.eclipse.equinox.p2.ui.sdk.installationDetails", "machi.ui.installation.get",
				"machi.ui.installation.features")) {
			assertTrue(commands.getCommand(id).isDefined(), id);
		}
	}

	@Test
	void aSplashShowsTheNameUntilItIsClosed() {
		var before = List.of(display.getShells());
		var splash = Splash.open(display, "Machi", new Version(1, 2, 3));
		var shown = Arrays.stream(display.getShells()).filter(shell -> !before.contains(shell)).toList();
		assertEquals(1, shown.size());
		assertTrue(shown.getFirst().isVisible());
		assertEquals("Machi", shown.getFirst().getText());
		splash.close();
		splash.close();
		assertTrue(shown.getFirst().isDisposed());
	}

	@Test
	void thePropertyLeavesTheSplashOut() {
		int before = display.getShells().length;
		var kept = System.getProperty("machi.splash");
		System.setProperty("machi.splash", "none");
		try {
			var splash = Splash.open(display, "Machi", Version.emptyVersion);
			assertEquals(before, display.getShells().length);
			splash.close();
		} finally {
			if (kept == null) {
				System.clearProperty("machi.splash");
			} else {
				System.setProperty("machi.splash", kept);
			}
		}
	}

	@Test
	void theAboutDialogTellsLicenceAndNoRawPlaceholder() {
		var before = List.of(display.getShells());
		var texts = new StringBuilder();
		display.timerExec(50, new Runnable() {
			@Override
			public void run() {
				var dialog = Arrays.stream(display.getShells()).filter(shell -> !before.contains(shell) && shell.isVisible()).findFirst();
				if (dialog.isEmpty()) {
					display.timerExec(50, this);
				} else {
					collect(dialog.get(), texts);
					dialog.get().close();
				}
			}
		});
		var about = ActionFactory.ABOUT.create(window);
		about.run();
		assertTrue(texts.toString().contains("Apache License 2.0"), texts.toString());
		assertFalse(texts.toString().contains("{0}"), texts.toString());
	}

	private static void collect(Composite parent, StringBuilder texts) {
		for (Control child : parent.getChildren()) {
			if (child instanceof StyledText text) {
				texts.append(text.getText()).append('\n');
			} else if (child instanceof Text text) {
				texts.append(text.getText()).append('\n');
			} else if (child instanceof Composite below) {
				collect(below, texts);
			}
		}
	}

	@Test
	void aNewViewJoinsALayoutThatTheUserHasArranged() throws BackingStoreException {
		var explorer = place(Ids.EXPLORER);
		place(FINDINGS).getParent().getChildren().remove(place(FINDINGS));
		assertEquals(0, places(FINDINGS).size());

		var preferences = InstanceScope.INSTANCE.getNode("machi.ui.tests.views");
		preferences.put("views", Ids.EXPLORER + "\n" + Ids.PROBLEMS + "\nno.longer.there");
		var views = new ContributedViews(preferences);
		views.update(window);

		assertEquals(1, places(FINDINGS).size(), "the findings are back");
		assertSame(place(Ids.PROBLEMS).getParent(), place(FINDINGS).getParent(), "stacked as the extension wishes");
		assertTrue(place(FINDINGS).isToBeRendered());
		assertSame(explorer, place(Ids.EXPLORER), "the explorer stayed where it was");
		assertNotNull(window.getActivePage().findView(Ids.EXPLORER));
		assertFalse(preferences.get("views", "").contains(FINDINGS), "a crash now leaves it to the next start");
		views.note();
		assertTrue(preferences.get("views", "").contains(FINDINGS), "noted for the next start");
		preferences.removeNode();
	}

	private MPlaceholder place(String view) {
		return places(view).getFirst();
	}

	private List<MPlaceholder> places(String view) {
		var models = window.getService(EModelService.class);
		var perspective = models.getActivePerspective(window.getService(MWindow.class));
		return models.findElements(perspective, view, MPlaceholder.class);
	}

	@Test
	void theWindowHasTheIconOfTheProduct() {
		var shell = window.getShell();
		assertTrue(shell.getImages().length > 0 || shell.getImage() != null);
	}
}
