package machi.ui.installation.features;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

import machi.installation.Change;
import machi.installation.Consent;
import machi.installation.Feature;
import machi.installation.Installation;
import machi.installation.InstallationException;
import machi.installation.InstallationPlan;
import machi.installation.InstallationState;
import machi.installation.Source;
import machi.quantity.text.LocalizedText;
import machi.ui.Messages;
import machi.ui.page.AreaDialog;
import machi.ui.page.Paper;
import machi.ui.page.ProgressStrip;

/**
 * What is installed and what could be, in one table; what is ticked shall be installed. Every change is planned first,
 * shown, agreed to, and carried out all or not at all.
 */
public final class FeaturesDialog extends AreaDialog {

	private static final Messages TEXT = Messages.beside(FeaturesDialog.class);
	private static final int UPDATE = IDialogConstants.CLIENT_ID + 1;
	private static final int STATES = IDialogConstants.CLIENT_ID + 2;
	private static final int APPLY = IDialogConstants.CLIENT_ID + 3;
	private static final List<Integer> BUTTONS = List.of(UPDATE, STATES, APPLY, IDialogConstants.CLOSE_ID);

	private final Supplier<Optional<Installation>> installation;
	private final Runnable restart;
	private Work work;
	private Text filter;
	private FeatureTable table;
	private Text details;
	private SourceList sources;
	private ProgressStrip progress;
	private boolean changing;

	/**
	 * @param installation asked outside the UI thread
	 * @param restart      restarts the workbench
	 */
	public FeaturesDialog(Shell parent, Supplier<Optional<Installation>> installation, Runnable restart) {
		super(parent, TEXT.get("title"));
		this.installation = installation;
		this.restart = restart;
	}

	/** What the table shows. */
	private record Listing(List<FeatureRow> rows, List<Source> sources, Optional<LocalizedText> trouble) {

		static Listing read(Installation installation, IProgressMonitor monitor) throws InstallationException {
			var installed = installation.installed();
			var known = installation.sources();
			try {
				var offered = installation.offered(List.of(), monitor);
				return new Listing(FeatureRow.of(installed, offered, Locale.getDefault()), known, Optional.empty());
			} catch (InstallationException unreadable) {
				return new Listing(FeatureRow.of(installed, List.<Feature>of(), Locale.getDefault()), known, Optional.of(unreadable.reason()));
			}
		}
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		Names.of(shell, "features");
	}

	@Override
	protected void fill(Composite area) {
		setTitle(TEXT.get("title"));
		setMessage(TEXT.get("message"));
		GridLayoutFactory.fillDefaults().margins(12, 10).spacing(0, 6).applyTo(area);
		createFilter(area);
		table = new FeatureTable(area, this::ticked, this::selected);
		details = new Text(area, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL | SWT.BORDER);
		Names.of(details, "details", TEXT.get("details.spoken"));
		GridDataFactory.fillDefaults().grab(true, false).hint(600, 76).applyTo(details);
		sources = new SourceList(area, this::addSource, this::removeSource);
		var paper = new Paper(new LocalResourceManager(JFaceResources.getResources(), area));
		work = new Work(getShell().getDisplay(), installation, this::progressed);
		progress = new ProgressStrip(area, paper, work::activities);
		// also when the workbench ends
		area.addDisposeListener(event -> work.close());
	}

	private void createFilter(Composite area) {
		var row = new Composite(area, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(8, 0).applyTo(row);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
		new Label(row, SWT.NONE).setText(TEXT.get("filter"));
		filter = new Text(row, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL | SWT.BORDER);
		Names.of(filter, "filter");
		filter.addModifyListener(event -> {
			table.filter(filter.getText());
			selected();
		});
		filter.addListener(SWT.DefaultSelection, event -> table.setFocus());
		filter.addListener(SWT.KeyDown, event -> {
			if (event.keyCode == SWT.ARROW_DOWN) {
				table.setFocus();
				event.doit = false;
			}
		});
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(filter);
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		Names.of(createButton(parent, UPDATE, TEXT.get("update"), false), "update");
		Names.of(createButton(parent, STATES, TEXT.get("states"), false), "states");
		Names.of(createButton(parent, APPLY, TEXT.get("apply"), true), "apply");
		Names.of(createButton(parent, IDialogConstants.CLOSE_ID, TEXT.get("close"), false), "close");
	}

	@Override
	public void create() {
		super.create();
		list(false);
	}

	@Override
	protected void buttonPressed(int button) {
		switch (button) {
		case UPDATE -> plan(new Change.Update(List.of()));
		case STATES -> states();
		case APPLY -> plan(new Change.Exchange(table.coming(), table.going()));
		default -> close();
		}
	}

	/** While an installation changes it is stopped first. */
	@Override
	public boolean close() {
		if (changing) {
			setMessage(TEXT.get("changing"), IMessageProvider.WARNING);
			return false;
		}
		return super.close();
	}

	private void list(boolean keepWishes) {
		work.start(TEXT.get("listing"), Listing::read, listing -> show(listing, keepWishes), this::failed);
	}

	private void show(Listing listing, boolean keepWishes) {
		table.show(listing.rows(), keepWishes);
		sources.show(listing.sources());
		listing.trouble().ifPresentOrElse(this::failed, this::ticked);
		selected();
		table.setFocus();
	}

	private void progressed() {
		progress.update();
		boolean free = !work.isBusy();
		filter.setEnabled(free);
		table.setEnabled(free);
		sources.setEnabled(free);
		BUTTONS.stream().map(this::getButton).forEach(button -> button.setEnabled(free));
		if (free) {
			updateApply();
		} else {
			getButton(IDialogConstants.CLOSE_ID).setEnabled(!changing);
		}
	}

	private void updateApply() {
		getButton(APPLY).setEnabled(!table.coming().isEmpty() || !table.going().isEmpty());
	}

	private void ticked() {
		updateApply();
		int coming = table.coming().size();
		int going = table.going().size();
		boolean all = table.rows().stream().allMatch(FeatureRow::isInstalled);
		long newer = table.rows().stream().filter(row -> row.state() == FeatureRow.State.UPDATE).count();
		setErrorMessage(null);
		if (coming + going > 0) {
			setMessage(TEXT.get("wished", coming, going), IMessageProvider.INFORMATION);
		} else if (sources.isEmpty()) {
			setMessage(TEXT.get("noSource"), IMessageProvider.INFORMATION);
		} else if (newer > 0) {
			setMessage(TEXT.get("newer", newer), IMessageProvider.INFORMATION);
		} else {
			setMessage(TEXT.get(all ? "nothing" : "message"), all ? IMessageProvider.INFORMATION : IMessageProvider.NONE);
		}
	}

	private void selected() {
		details.setText(table.selected().map(FeaturesDialog::details).orElse(TEXT.get("details.none")));
	}

	private static String details(FeatureRow row) {
		var text = new StringBuilder(row.feature().description().in(Locale.getDefault())).append('\n');
		text.append(row.feature().shortName());
		row.installed().ifPresent(version -> text.append(TEXT.get("details.installed", version)));
		row.offered().ifPresent(version -> text.append(TEXT.get("details.offered", version)));
		if (row.fixed()) {
			text.append('\n').append(TEXT.get("details.fixed"));
		} else if (!row.neededBy().isEmpty()) {
			text.append('\n').append(TEXT.get("details.neededBy",
					row.neededBy().stream().map(label -> label.in(Locale.getDefault())).collect(Collectors.joining(TEXT.get("details.and")))));
		}
		return text.toString();
	}

	private void failed(LocalizedText reason) {
		setErrorMessage(reason.in(Locale.getDefault()));
	}

	private void addSource() {
		new SourceDialog(getShell()).ask().ifPresent(name -> work.start(TEXT.get("adding"), (service, monitor) -> {
			var progress = SubMonitor.convert(monitor, 2);
			service.remember(name, progress.split(1));
			return Listing.read(service, progress.split(1));
		}, listing -> show(listing, true), this::failed));
	}

	private void removeSource(Source source) {
		work.start(TEXT.get("listing"), (service, monitor) -> {
			service.forget(source);
			return Listing.read(service, monitor);
		}, listing -> show(listing, true), this::failed);
	}

	private void states() {
		work.start(TEXT.get("listing"), (service, monitor) -> service.history(), this::askForState, this::failed);
	}

	private void askForState(List<InstallationState> history) {
		new StatesDialog(getShell(), history).ask().ifPresent(state -> plan(new Change.Revert(Optional.of(state.since()))));
	}

	private void plan(Change change) {
		setErrorMessage(null);
		work.start(TEXT.get("planning"), (service, monitor) -> service.plan(change, List.of(), monitor), this::planned, this::failed);
	}

	private void planned(InstallationPlan plan) {
		if (plan.isEmpty()) {
			setMessage(TEXT.get("asWished"), IMessageProvider.INFORMATION);
		} else if (new PlanDialog(getShell(), plan).open() == Window.OK) {
			apply(plan);
		}
	}

	private void apply(InstallationPlan plan) {
		var consent = new Consent(true, TrustDialog.over(getShell()));
		changing = true;
		work.start(TEXT.get("changing.title"), (service, monitor) -> {
			service.apply(plan, consent, monitor);
			return plan;
		}, done -> {
			changing = false;
			changed();
		}, reason -> {
			changing = false;
			failed(reason);
		});
	}

	private void changed() {
		if (new RestartDialog(getShell()).ask()) {
			close();
			restart.run();
		} else {
			list(false);
		}
	}
}
