package machi.ui.tests.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.emf.common.command.CompoundCommand;
import org.eclipse.emf.edit.command.AddCommand;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Group;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import machi.model.service.AccountKind;
import machi.model.service.Service;
import machi.model.service.ServiceFactory;
import machi.model.service.ServicePackage.Literals;
import machi.model.service.ServicePlan;
import machi.model.service.ServiceStatus;
import machi.ui.page.PageInput;
import machi.ui.service.catalog.ServicesEditor;
import machi.ui.service.ledger.LedgerEditor;
import machi.ui.tests.result.KasaiWorkbench;

/** The services, vouchers and ledgers of Odawara, in the opened workbench. */
class ServicePagesTest {

	private static final String SCHEME = "point-test";

	@TempDir
	Path folder;

	private KasaiWorkbench workbench;

	@BeforeEach
	void openOdawara() {
		workbench = KasaiWorkbench.open(folder.resolve("odawara"), "odawara");
	}

	@AfterEach
	void closeOdawara() {
		workbench.close();
	}

	private ServicesEditor services() {
		PageInput.open(workbench.page(), "machi.ui.service.catalog");
		var editor = (ServicesEditor) workbench.page().getActiveEditor();
		workbench.await("the services are shown", editor::isComplete);
		return editor;
	}

	private List<Service> registered() {
		return workbench.context().program().orElseThrow().domain(ServicePlan.class).orElseThrow().getServices();
	}

	@Test
	void everyServiceWithAReadableStartStandsOnTheTimeline() {
		// Odawara l.116-167, and the ordinance of l.206
		long dated = registered().stream().filter(service -> service.getStartedOn() != null && !service.getStartedOn().isBlank()).count();
		assertTrue(dated >= 6, "the sample has dated services");
		assertEquals(dated, services().onTimeline());
	}

	@Test
	void theStatusOfAServiceIsChangedOnItsCardAndUndone() {
		var editor = services();
		var service = registered().stream().filter(one -> one.getStatus() == ServiceStatus.STUDY).findFirst().orElseThrow();
		var card = (Composite) controls(editor.getSite().getShell()).filter(control -> service.getId().equals(control.getData("machi.ui.service")))
				.findFirst().orElseThrow();
		var status = (Combo) controls(card).filter(Combo.class::isInstance).findFirst().orElseThrow();
		status.select(ServiceStatus.IN_SERVICE_VALUE);
		status.notifyListeners(SWT.Selection, new Event());
		assertEquals(ServiceStatus.IN_SERVICE, service.getStatus());
		workbench.context().undo();
		assertEquals(ServiceStatus.STUDY, service.getStatus());
	}

	@Test
	void bothReadingsOfTheBlendedPremiumAreShown() {
		// Odawara l.169
		var editor = services();
		editor.openTab(4);
		workbench.await("the premiums are shown", () -> texts(editor.getSite().getShell()).contains("26.62 %"));
		assertTrue(texts(editor.getSite().getShell()).contains("26.67 %"));
	}

	@Test
	void whatIsPostedStaysAndUndoOfTheProgramDoesNotTouchIt() {
		enterScheme();
		PageInput.open(workbench.page(), "machi.ui.service.ledger");
		var editor = (LedgerEditor) workbench.page().getActiveEditor();
		workbench.await("the ledger is shown", editor::isComplete);
		assertEquals(0, editor.shownEntries());
		var form = (Group) controls(editor.getSite().getShell()).filter(Group.class::isInstance).findFirst().orElseThrow();
		var amount = (Text) controls(form).filter(Text.class::isInstance).findFirst().orElseThrow();
		var post = (Button) controls(form).filter(Button.class::isInstance).findFirst().orElseThrow();
		amount.setText("ten");
		assertFalse(post.getEnabled());
		amount.setText("10000");
		assertTrue(post.getEnabled());
		post.notifyListeners(SWT.Selection, new Event());
		workbench.await("it is entered", () -> editor.isComplete() && editor.shownEntries() == 1);
		// 30 % on 10,000 are 13,000
		assertTrue(ledger().contains(",ISSUE,ISSUER,HOLDER:account-test,13000,3000,0,"), ledger());
		workbench.context().undo();
		assertTrue(ledger().contains(",13000,3000,0,"));
		workbench.context().redo();
		workbench.await("it is shown again", () -> editor.isComplete() && editor.shownEntries() == 1);
	}

	private String ledger() {
		try {
			return Files.readString(folder.resolve("odawara/ledger/" + SCHEME + ".csv"));
		} catch (IOException unreadable) {
			throw new UncheckedIOException(unreadable);
		}
	}

	private void enterScheme() {
		var program = workbench.context().program().orElseThrow();
		var plan = program.domain(ServicePlan.class).orElseThrow();
		var scheme = ServiceFactory.eINSTANCE.createPointScheme();
		scheme.setId(SCHEME);
		scheme.setPremiumPercent(BigDecimal.valueOf(30));
		var account = ServiceFactory.eINSTANCE.createLedgerAccount();
		account.setId("account-test");
		account.setScheme(SCHEME);
		account.setKind(AccountKind.HOLDER);
		var command = new CompoundCommand("scheme");
		command.append(AddCommand.create(program.editingDomain(), plan, Literals.SERVICE_PLAN__POINT_SCHEMES, scheme));
		command.append(AddCommand.create(program.editingDomain(), plan, Literals.SERVICE_PLAN__ACCOUNTS, account));
		workbench.context().execute(command);
	}

	private static List<String> texts(Composite parent) {
		return controls(parent).filter(Label.class::isInstance).map(label -> ((Label) label).getText()).toList();
	}

	private static Stream<Control> controls(Composite parent) {
		return Arrays.stream(parent.getChildren())
				.flatMap(child -> child instanceof Composite composite ? Stream.concat(Stream.of(child), controls(composite)) : Stream.of(child));
	}
}
