package machi.ui.sdg;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;

import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

import machi.sdg.SdgCatalogue;
import machi.sdg.SdgCode;
import machi.sdg.SdgCodes;
import machi.sdg.SdgReading;
import machi.sdg.Translation;
import machi.ui.Messages;
import machi.ui.Palette;
import machi.ui.page.AreaDialog;

/** Asks which goals and targets something serves. */
public final class TargetDialog extends AreaDialog {

	private static final Messages TEXT = Messages.beside(TargetDialog.class);
	private static final Point SIZE = new Point(820, 680);

	private final SdgCatalogue catalogue;
	private final String name;
	private final SdgReading reading;
	private final int goal;
	private final TreeSet<SdgCode> chosen;
	private TargetTree tree;
	private Label summary;
	private Text wording;

	/**
	 * @param name what is mapped
	 * @param goal number of the goal that is shown open at first, or 0
	 */
	TargetDialog(Shell shell, SdgCatalogue catalogue, String name, SdgReading reading, int goal) {
		super(shell, TEXT.get("dialog.title"));
		this.catalogue = catalogue;
		this.name = name;
		this.reading = reading;
		this.goal = goal;
		chosen = new TreeSet<>(reading.codes());
	}

	/** What was chosen, or empty when the dialog was cancelled. */
	Optional<Collection<SdgCode>> ask() {
		return open() == OK ? Optional.of(choice()) : Optional.empty();
	}

	/** A target names its goal: a goal is a choice of its own only where none of its targets is. */
	private Collection<SdgCode> choice() {
		var choice = new TreeSet<>(chosen);
		choice.removeIf(code -> code.isGoal() && chosen.stream().anyMatch(other -> !other.isGoal() && other.goal() == code.goal()));
		return choice;
	}

	@Override
	protected Point getInitialSize() {
		return SIZE;
	}

	@Override
	protected void fill(Composite area) {
		setTitle(name);
		if (reading.complete()) {
			setMessage(TEXT.get("dialog.message"));
		} else {
			setMessage(TEXT.get("dialog.kept", String.join(" ", reading.remarks().stream().map(fragment -> "「" + fragment.text().strip() + "」").toList())),
					IMessageProvider.WARNING);
		}
		GridLayoutFactory.fillDefaults().margins(12, 8).applyTo(area);
		var resources = new LocalResourceManager(JFaceResources.getResources(), area);
		var search = new Text(area, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL | SWT.BORDER);
		search.setMessage(TEXT.get("dialog.search"));
		GridDataFactory.fillDefaults().grab(true, false).applyTo(search);
		tree = new TargetTree(area, catalogue, chosen, resources, this::tellChoice, this::tellWording);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(tree.control());
		search.addListener(SWT.Modify, event -> tree.search(search.getText()));
		wording = new Text(area, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL);
		wording.setBackground(Palette.STRIPE.color());
		GridDataFactory.fillDefaults().grab(true, false).hint(SWT.DEFAULT, 92).applyTo(wording);
		summary = new Label(area, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).hint(200, 34).applyTo(summary);
		tree.open(goal, chosen);
		tellChoice();
		search.setFocus();
	}

	private void tellChoice() {
		summary.setText(chosen.isEmpty() ? TEXT.get("dialog.none") : TEXT.get("dialog.chosen", SdgCodes.print(choice())));
	}

	/** The wording in both languages, since documents quote either, with the indicators. */
	private void tellWording(SdgCode code) {
		var text = new StringBuilder();
		catalogue.text(code).ifPresent(both -> text.append(code).append("  ")
				.append(isJapanese() ? both.japanese() + "\n" + both.english() : both.english() + "\n" + both.japanese()));
		catalogue.target(code).ifPresent(target -> target.indicators()
				.forEach(indicator -> text.append('\n').append(TEXT.get("dialog.indicator")).append(' ').append(indicator.code()).append("  ")
						.append(indicator.text().in(Locale.getDefault())).append(ownTranslation(indicator.translation()))));
		wording.setText(text.toString());
	}

	private static String ownTranslation(Translation translation) {
		return isJapanese() && translation == Translation.MACHI ? " " + TEXT.get("dialog.own") : "";
	}

	private static boolean isJapanese() {
		return Locale.getDefault().getLanguage().equals("ja");
	}
}
