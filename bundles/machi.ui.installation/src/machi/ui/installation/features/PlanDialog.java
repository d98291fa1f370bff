package machi.ui.installation.features;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;

import machi.installation.FeatureNames;
import machi.installation.FileSize;
import machi.installation.InstallationPlan;
import machi.installation.Licence;
import machi.installation.PlannedStep;
import machi.quantity.text.LocalizedText;
import machi.ui.Messages;
import machi.ui.Palette;
import machi.ui.page.AreaDialog;

/** Shows what a plan does, and asks for consent to it and to the licences of what comes; or says why it cannot be done. */
final class PlanDialog extends AreaDialog {

	private static final Messages TEXT = Messages.beside(PlanDialog.class);
	private static final List<String> COLUMNS = List.of("what", "name", "from", "to", "note");
	private static final List<Integer> WIDTHS = List.of(90, 290, 190, 190, 150);

	private final InstallationPlan plan;
	private boolean accepted;

	PlanDialog(Shell parent, InstallationPlan plan) {
		super(parent, TEXT.get("plan.title"));
		this.plan = plan;
		accepted = plan.licences().stream().allMatch(Licence::known);
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		Names.of(shell, "plan");
	}

	@Override
	protected void fill(Composite area) {
		GridLayoutFactory.fillDefaults().margins(12, 10).spacing(0, 6).applyTo(area);
		setTitle(TEXT.get("plan.title"));
		if (!isPossible()) {
			setMessage(TEXT.get("plan.conflicts"), IMessageProvider.ERROR);
			reader(area, "plan.conflicts", lines(plan.conflicts()), 160);
			return;
		}
		setMessage(summary(), plan.unasked().isEmpty() ? IMessageProvider.NONE : IMessageProvider.WARNING);
		steps(area);
		label(area, bundles());
		if (!plan.licences().isEmpty()) {
			licences(area);
		}
	}

	private boolean isPossible() {
		return plan.conflicts().isEmpty();
	}

	private String summary() {
		var bytes = TEXT.get("plan.bytes", FileSize.text(plan.downloadBytes()));
		return plan.unasked().isEmpty() ? bytes : TEXT.get("plan.unasked") + "\n" + bytes;
	}

	private static String lines(List<LocalizedText> texts) {
		return texts.stream().map(text -> text.in(Locale.getDefault())).collect(Collectors.joining("\n"));
	}

	private void steps(Composite area) {
		var table = new Table(area, SWT.BORDER | SWT.FULL_SELECTION | SWT.V_SCROLL | SWT.H_SCROLL);
		Names.of(table, "steps", TEXT.get("plan.title"));
		table.setHeaderVisible(true);
		table.setLinesVisible(true);
		for (int i = 0; i < COLUMNS.size(); i++) {
			var column = new TableColumn(table, SWT.LEFT);
			column.setText(TEXT.get("plan.column." + COLUMNS.get(i)));
			column.setWidth(WIDTHS.get(i));
		}
		for (var step : plan.steps()) {
			if (step.kind() != PlannedStep.Kind.BUNDLE) {
				var item = new TableItem(table, SWT.NONE);
				boolean asked = !plan.unasked().contains(step);
				item.setText(new String[] { TEXT.get(step.comes() ? "plan.comes" : step.goes() ? "plan.goes" : "plan.changes"),
						step.label().in(Locale.getDefault()), step.from().orElse(""), step.to().orElse(""), asked ? "" : TEXT.get("plan.notAsked") });
				Names.of(item, step.id());
				if (!asked) {
					item.setForeground(Palette.WARNING.color());
				}
			}
		}
		GridDataFactory.fillDefaults().grab(true, true).hint(900, 150).applyTo(table);
	}

	private String bundles() {
		var bundles = plan.steps().stream().filter(step -> step.kind() == PlannedStep.Kind.BUNDLE).toList();
		long coming = bundles.stream().filter(PlannedStep::comes).count();
		long going = bundles.stream().filter(PlannedStep::goes).count();
		return TEXT.get("plan.bundles", coming, going, bundles.size() - coming - going);
	}

	private void licences(Composite area) {
		label(area, TEXT.get("plan.licences"));
		reader(area, "licences", plan.licences().stream().map(PlanDialog::terms).collect(Collectors.joining("\n\n")), 110);
		var accept = new Button(area, SWT.CHECK);
		accept.setText(TEXT.get(accepted ? "plan.accept.known" : "plan.accept"));
		accept.setSelection(accepted);
		Names.of(accept, "accept");
		accept.addListener(SWT.Selection, event -> getButton(IDialogConstants.OK_ID).setEnabled(accept.getSelection()));
	}

	private static String terms(Licence licence) {
		var names = licence.features().stream().map(FeatureNames::shortName).collect(Collectors.joining(", "));
		return "[" + names + "]\n" + licence.text().in(Locale.getDefault());
	}

	private static void label(Composite area, String text) {
		var label = new Label(area, SWT.WRAP);
		label.setText(text.replace("&", "&&"));
		GridDataFactory.fillDefaults().grab(true, false).hint(600, SWT.DEFAULT).applyTo(label);
	}

	private static void reader(Composite area, String name, String content, int height) {
		var text = new Text(area, SWT.BORDER | SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL);
		text.setText(content);
		Names.of(text, name);
		GridDataFactory.fillDefaults().grab(true, true).hint(700, height).applyTo(text);
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		if (isPossible()) {
			var ok = createButton(parent, IDialogConstants.OK_ID, TEXT.get("plan.ok"), true);
			ok.setEnabled(accepted);
			Names.of(ok, "ok");
		}
		Names.of(createButton(parent, IDialogConstants.CANCEL_ID, TEXT.get(isPossible() ? "cancel" : "close"), !isPossible()), "cancel");
	}
}
