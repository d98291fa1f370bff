package machi.ui.tests.installation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import machi.installation.Change;
import machi.installation.UntrustedContent;
import machi.ui.installation.features.FeatureRow;
import machi.ui.installation.features.FeaturesDialog;

/** The dialog that shows, adds and removes features, used by its widgets. */
class FeaturesDialogTest {

	private static final String NAME = "machi.field";
	private static final int PATIENCE_SECONDS = 20;
	private static final String OCPP = "machi.hardware.ocpp.feature";

	private final Display display = Display.getDefault();
	private final KnownTown town = new KnownTown();
	private final ArrayDeque<BooleanSupplier> steps = new ArrayDeque<>();
	private long end;
	private boolean late;
	private int restarts;
	private Shell parent;

	@BeforeEach
	void open() {
		parent = new Shell(display);
		var dialog = new FeaturesDialog(parent, () -> Optional.of(town), () -> restarts++);
		dialog.setBlockOnOpen(false);
		dialog.open();
	}

	@AfterEach
	void close() {
		Arrays.stream(display.getShells()).filter(shell -> shell.getData(NAME) != null && shell.getParent() != null).forEach(Shell::dispose);
		parent.dispose();
	}

	/** Each step is tried until it can be done; a dialog that a step opens runs a loop of its own. */
	private void does(BooleanSupplier... all) {
		steps.addAll(List.of(all));
		end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
		display.timerExec(20, this::next);
		while (!steps.isEmpty() && !late) {
			if (!display.readAndDispatch()) {
				display.sleep();
			}
		}
		assertEquals(0, steps.size(), "steps that could not be done");
	}

	private void next() {
		if (System.nanoTime() > end) {
			late = true;
			Arrays.stream(display.getShells()).filter(shell -> shell.getData(NAME) != null && !"features".equals(shell.getData(NAME))).forEach(Shell::close);
			return;
		}
		if (!steps.isEmpty() && steps.peek().getAsBoolean()) {
			steps.remove();
		}
		if (!steps.isEmpty()) {
			display.timerExec(20, this::next);
		}
	}

	private <C extends Control> Optional<C> named(String dialog, String name, Class<C> type) {
		return Arrays.stream(display.getShells()).filter(shell -> dialog.equals(shell.getData(NAME)) && isOnTop(shell)).flatMap(FeaturesDialogTest::below)
				.filter(control -> name.equals(control.getData(NAME)) && control.isEnabled()).filter(type::isInstance).map(type::cast).findFirst();
	}

	private static boolean isOnTop(Shell shell) {
		return shell.isVisible() && Arrays.stream(shell.getShells()).noneMatch(Shell::isVisible);
	}

	private static Stream<Control> below(Composite parent) {
		return Arrays.stream(parent.getChildren())
				.flatMap(child -> child instanceof Composite composite ? Stream.concat(Stream.of(child), below(composite)) : Stream.of(child));
	}

	private BooleanSupplier press(String dialog, String name) {
		return () -> {
			var button = named(dialog, name, Button.class);
			button.filter(one -> (one.getStyle() & SWT.CHECK) != 0).ifPresent(one -> one.setSelection(true));
			button.ifPresent(one -> display.asyncExec(() -> {
				if (!one.isDisposed()) {
					one.notifyListeners(SWT.Selection, new Event());
				}
			}));
			return button.isPresent();
		};
	}

	private BooleanSupplier tick(String feature, boolean wanted) {
		return () -> {
			var table = named("features", "table", Table.class);
			var row = table.stream().flatMap(one -> Arrays.stream(one.getItems())).filter(item -> feature.equals(item.getData(NAME))).findFirst();
			row.ifPresent(item -> {
				var event = new Event();
				event.item = item;
				event.detail = SWT.CHECK;
				item.setChecked(wanted);
				table.orElseThrow().notifyListeners(SWT.Selection, event);
			});
			return row.isPresent();
		};
	}

	private BooleanSupplier reads(String text) {
		return () -> Arrays.stream(display.getShells()).filter(Shell::isVisible).flatMap(FeaturesDialogTest::below).map(FeaturesDialogTest::text)
				.anyMatch(shown -> shown.contains(text));
	}

	private static String text(Control control) {
		return switch (control) {
		case Label label -> label.getText();
		case Text text -> text.getText();
		default -> "";
		};
	}

	private List<String> rows() {
		var table = named("features", "table", Table.class).orElseThrow();
		return Arrays.stream(table.getItems()).map(item -> item.getData(NAME) + " " + item.getChecked()).toList();
	}

	private final BooleanSupplier listed = () -> named("features", "table", Table.class).filter(table -> table.getItemCount() > 0).isPresent();

	@Test
	void whatIsInstalledAndWhatCouldBeStandInOneTable() {
		does(listed);
		assertEquals(List.of("machi.base.feature true", "machi.energy.feature true", "machi.hardware.feature false", OCPP + " false",
				"machi.mobility.feature true"), rows(), "screens are no row of their own");
		var rows = FeatureRow.of(town.installed(), town.offered(List.of(), null), Locale.ENGLISH);
		assertEquals(List.of(FeatureRow.State.INSTALLED, FeatureRow.State.UPDATE, FeatureRow.State.AVAILABLE, FeatureRow.State.AVAILABLE,
				FeatureRow.State.INSTALLED), rows.stream().map(FeatureRow::state).toList(), "an older version is no update");
		assertEquals(2_000, rows.get(2).bytes(), "with its screens");
		assertEquals(List.of(true, false, false, false, false), rows.stream().map(FeatureRow::fixed).toList());
	}

	@Test
	void theFilterLeavesWhatHasEveryWord() {
		does(listed, () -> {
			named("features", "filter", Text.class).orElseThrow().setText("town  HARDWARE");
			return true;
		});
		assertEquals(List.of("machi.hardware.feature false", OCPP + " false"), rows());
	}

	@Test
	void whatTheProductNeedsStaysTicked() {
		does(listed, tick("machi.base.feature", false));
		assertTrue(rows().contains("machi.base.feature true"));
	}

	@Test
	void whatIsTickedAndUntickedIsPlannedAgreedToAndCarriedOut() {
		does(tick(OCPP, true), tick("machi.mobility.feature", false), press("features", "apply"), reads("Apache"), press("plan", "accept"),
				press("plan", "ok"), press("restart", "ok"), () -> restarts == 1);
		assertEquals(List.of(new Change.Exchange(List.of(OCPP), List.of("machi.mobility.feature"))), town.planned);
		assertEquals(1, town.applied.size());
	}

	@Test
	void whatIsNotAgreedToIsNotDone() {
		does(tick(OCPP, true), press("features", "apply"), press("plan", "cancel"), press("features", "update"), press("plan", "cancel"), listed);
		assertEquals(List.of(new Change.Exchange(List.of(OCPP), List.of()), new Change.Update(List.of())), town.planned);
		assertEquals(List.of(), town.applied);
	}

	@Test
	void conflictsAreToldInWords() {
		town.conflicts = List.of(KnownTown.REFUSED);
		does(tick(OCPP, true), press("features", "apply"), reads(KnownTown.REFUSED.in(Locale.getDefault())),
				() -> named("plan", "ok", Button.class).isEmpty(), press("plan", "cancel"), listed);
		assertEquals(List.of(), town.applied);
	}

	@Test
	void unsignedContentIsAskedForAndRefusedContentIsNotInstalled() {
		town.untrusted = new UntrustedContent(List.of("town.bundle 1.0.0"), List.of());
		does(tick(OCPP, true), press("features", "apply"), press("plan", "accept"), press("plan", "ok"), reads("town.bundle 1.0.0"),
				press("trust", "cancel"), reads(KnownTown.REFUSED.in(Locale.getDefault())));
		assertEquals(List.of(), town.applied);
		does(press("features", "apply"), press("plan", "accept"), press("plan", "ok"), press("trust", "ok"), press("restart", "cancel"), listed);
		assertEquals(1, town.applied.size());
		assertEquals(0, restarts);
	}

	@Test
	void anEarlierStateIsGoneBackTo() {
		does(press("features", "states"), () -> {
			var table = named("states", "states", Table.class);
			table.ifPresent(states -> {
				states.setSelection(1);
				states.notifyListeners(SWT.Selection, new Event());
			});
			return table.isPresent();
		}, press("states", "ok"), press("plan", "cancel"), listed);
		assertEquals(List.of(new Change.Revert(Optional.of(town.history().getLast().since()))), town.planned);
	}

	@Test
	void aPlaceWithoutFeaturesIsToldByName() {
		does(press("features", "source.add"), () -> {
			var place = named("source", "source.place", Text.class);
			place.ifPresent(field -> field.setText("/photos"));
			return place.isPresent();
		}, press("source", "ok"), reads("/photos: "));
	}

	@Test
	void withoutASourceTheDialogSaysHowToAddOne() {
		does(listed, () -> {
			var list = named("features", "sources", org.eclipse.swt.widgets.List.class).orElseThrow();
			list.setSelection(0);
			list.notifyListeners(SWT.Selection, new Event());
			return true;
		}, press("features", "source.remove"), () -> named("features", "table", Table.class).filter(table -> table.getItemCount() == 3).isPresent());
		boolean japanese = Locale.getDefault().getLanguage().equals("ja");
		assertTrue(reads(japanese ? "機能の取得元がありません" : "No source of features is known").getAsBoolean());
		assertTrue(rows().stream().allMatch(row -> row.endsWith(" true")), "what is installed stays ticked");
	}
}
