package machi.ui.tests.partner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import machi.model.partner.CertificationState;
import machi.model.partner.Partner;
import machi.model.partner.PartnerPlan;
import machi.ui.ProgramContext;
import machi.ui.page.PageInput;
import machi.ui.partner.PartnersEditor;

/** A partner is registered, certified and mapped to targets by the buttons of the page. */
class PartnersPageTest {

	private static final int PATIENCE_SECONDS = 60;

	@TempDir
	Path folder;

	private final ProgramContext context = PlatformUI.getWorkbench().getService(ProgramContext.class);
	private final LocalDate today = LocalDate.now(Clock.systemDefaultZone());
	private PartnersEditor editor;

	@BeforeEach
	void openAnEmptyProgram() {
		context.create(folder.resolve("program"), "試験", "加賀市");
		await("the program is open", () -> context.program().isPresent());
		IWorkbenchPage page = PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
		PageInput.open(page, "machi.ui.partner.partners");
		editor = (PartnersEditor) page.getActiveEditor();
	}

	@AfterEach
	void close() {
		assertTrue(context.save());
		assertTrue(context.close());
	}

	@Test
	void aPartnerIsRegisteredCertifiedAndMapped() {
		press("page.scheme", dialog -> {
			type(dialog, "schemeName", "加賀市SDGs推進パートナー制度");
			type(dialog, "startedOn", "2020-04-01");
		});
		press("page.register", dialog -> {
			type(dialog, "name", "かが旅館");
			type(dialog, "appliedOn", today.minusDays(20).toString());
			type(dialog, "contactMail", "hanako@example.jp");
		});
		settle();
		assertEquals(Optional.of(partner().getId()), editor.selected());
		press("step.review", dialog -> type(dialog, "date", today.minusDays(10).toString()));
		settle();
		press("step.certify", dialog -> assertEquals("001", field(dialog, "certificateNumber", Text.class).getText()));
		settle();
		var certification = partner().getCertifications().getFirst();
		assertEquals(CertificationState.CERTIFIED, certification.getState());
		assertTrue(LocalDate.parse(certification.getValidUntil()).isAfter(today.plusYears(3).minusDays(2)), certification.getValidUntil());
		press("card.targets", dialog -> tick(dialog, 6, 1));
		settle();
		assertEquals("7.2", partner().getSdgCodes());
		context.undo();
		assertEquals(null, partner().getSdgCodes());
		context.redo();
		press("card.personal", dialog -> {
			// what is kept is shown; it is erased by the button
		});
		assertEquals(null, partner().getContactMail());
	}

	@Test
	void whatTheRulesRefuseIsSaidInTheDialogAndChangesNothing() {
		press("page.scheme", dialog -> {
			type(dialog, "schemeName", "制度");
			type(dialog, "startedOn", today.toString());
		});
		openBy("page.register", dialog -> {
			type(dialog, "name", "早すぎる申請");
			type(dialog, "appliedOn", "2020-01-01");
			click(field(dialog, "ok", Button.class));
			assertTrue(!dialog.isDisposed(), "the dialog stays");
			dialog.close();
		});
		assertTrue(context.program().orElseThrow().domain(PartnerPlan.class).orElseThrow().getPartners().isEmpty());
	}

	private Partner partner() {
		return context.program().orElseThrow().domain(PartnerPlan.class).orElseThrow().getPartners().getFirst();
	}

	/** Lets the page calculate what the edit has changed. */
	private void settle() {
		drain();
		await("the page is up to date", editor::isComplete);
		drain();
	}

	private static void drain() {
		while (Display.getCurrent().readAndDispatch()) {
			// until nothing waits
		}
	}

	/** What is done in a dialog. */
	private interface InDialog {
		void act(Shell dialog);
	}

	private void press(String button, InDialog action) {
		openBy(button, dialog -> {
			action.act(dialog);
			click(field(dialog, "ok", Button.class));
			assertTrue(dialog.isDisposed(), "accepted: " + button);
		});
	}

	/** Presses a button of the page that opens a dialog, and acts in the dialog while it is open. */
	private void openBy(String button, InDialog action) {
		settle();
		var failure = new Throwable[1];
		var before = Arrays.asList(Display.getCurrent().getShells());
		Display.getCurrent().timerExec(300, () -> {
			var dialog = Arrays.stream(Display.getCurrent().getShells()).filter(shell -> !before.contains(shell)).findFirst().orElseThrow();
			try {
				action.act(dialog);
			} catch (RuntimeException | AssertionError wrong) {
				failure[0] = wrong;
				dialog.close();
			}
		});
		click(field(editor.getSite().getShell(), button, Button.class));
		if (failure[0] != null) {
			throw new AssertionError(button, failure[0]);
		}
	}

	private static void click(Button button) {
		button.notifyListeners(SWT.Selection, new Event());
	}

	private static void type(Shell dialog, String field, String text) {
		field(dialog, field, Text.class).setText(text);
	}

	private static void tick(Shell dialog, int goal, int target) {
		var tree = controls(dialog).filter(Tree.class::isInstance).map(Tree.class::cast).findFirst().orElseThrow();
		var item = tree.getItem(goal);
		tree.setTopItem(item);
		var expanded = new Event();
		expanded.item = item;
		tree.notifyListeners(SWT.Expand, expanded);
		item.setExpanded(true);
		item.getItem(target).setChecked(true);
	}

	private static <T extends Control> T field(Composite in, String name, Class<T> type) {
		return controls(in).filter(control -> name.equals(control.getData(PartnersEditor.FIELD))).filter(type::isInstance).map(type::cast)
				.findFirst().orElseThrow(() -> new AssertionError("no " + name));
	}

	private static Stream<Control> controls(Control control) {
		return Stream.concat(Stream.of(control),
				control instanceof Composite composite ? Arrays.stream(composite.getChildren()).flatMap(PartnersPageTest::controls) : Stream.empty());
	}

	private static void await(String what, BooleanSupplier condition) {
		long end = System.nanoTime() + PATIENCE_SECONDS * 1_000_000_000L;
		while (!condition.getAsBoolean() && System.nanoTime() < end) {
			if (!Display.getCurrent().readAndDispatch()) {
				Thread.onSpinWait();
			}
		}
		assertTrue(condition.getAsBoolean(), what);
	}
}
