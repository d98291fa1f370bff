package machi.ui.partner;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.viewers.CheckboxTreeViewer;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;

import machi.sdg.SdgCode;
import machi.sdg.SdgGoal;
import machi.sdg.SdgTarget;
import machi.ui.Messages;

/** Goals and targets to tick. */
final class TargetDialog extends TitleAreaDialog {

	private static final Messages TEXT = Messages.beside(TargetDialog.class);

	private final Targets targets;
	private final String before;
	private CheckboxTreeViewer tree;
	private Optional<String> chosen = Optional.empty();

	TargetDialog(Shell shell, Targets targets, String before) {
		super(shell);
		this.targets = targets;
		this.before = before;
	}

	/** The text with the codes that were chosen; empty when the dialog was cancelled. */
	Optional<String> ask() {
		open();
		return chosen;
	}

	@Override
	protected boolean isResizable() {
		return true;
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(TEXT.get("targets.title"));
		shell.setData(FormDialog.FIELD, "targets");
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		var area = (Composite) super.createDialogArea(parent);
		tree = new CheckboxTreeViewer(area, SWT.BORDER | SWT.V_SCROLL | SWT.H_SCROLL);
		tree.setContentProvider(new Content());
		tree.setLabelProvider(LabelProvider.createTextProvider(TargetDialog::label));
		tree.setInput(targets.catalogue());
		GridDataFactory.fillDefaults().grab(true, true).hint(720, 420).applyTo(tree.getControl());
		var ticked = targets.read(before);
		ticked.forEach(code -> element(code).ifPresent(element -> {
			tree.expandToLevel(element, 0);
			tree.setChecked(element, true);
			tree.reveal(element);
		}));
		setTitle(TEXT.get("targets.title"));
		setMessage(TEXT.get("targets.message"));
		return area;
	}

	@Override
	protected void okPressed() {
		chosen = Optional.of(targets.rewritten(before, Stream.of(tree.getCheckedElements()).map(TargetDialog::code).toList()));
		super.okPressed();
	}

	@Override
	protected Control createButtonBar(Composite parent) {
		var bar = super.createButtonBar(parent);
		getButton(OK).setData(FormDialog.FIELD, "ok");
		return bar;
	}

	private Optional<?> element(SdgCode code) {
		return code.isGoal() ? targets.catalogue().goal(code.goal()) : targets.catalogue().target(code);
	}

	private static SdgCode code(Object element) {
		return element instanceof SdgGoal goal ? goal.code() : ((SdgTarget) element).code();
	}

	private static String label(Object element) {
		return code(element) + "  " + (element instanceof SdgGoal goal ? goal.name() : ((SdgTarget) element).text()).in(Locale.getDefault());
	}

	/** Goals with their targets. */
	private final class Content implements ITreeContentProvider {

		@Override
		public Object[] getElements(Object input) {
			return targets.catalogue().goals().toArray();
		}

		@Override
		public Object[] getChildren(Object parent) {
			return parent instanceof SdgGoal goal ? goal.targets().toArray() : List.of().toArray();
		}

		@Override
		public Object getParent(Object element) {
			return element instanceof SdgTarget target ? targets.catalogue().goal(target.code().goal()).orElse(null) : null;
		}

		@Override
		public boolean hasChildren(Object element) {
			return element instanceof SdgGoal;
		}
	}
}
