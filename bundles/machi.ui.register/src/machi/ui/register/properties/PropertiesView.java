package machi.ui.register.properties;

import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.part.ViewPart;

import machi.ui.Messages;
import machi.ui.Palette;
import machi.ui.ProgramContext;
import machi.ui.ProgramListener;
import machi.ui.register.ElementRegister;
import machi.workspace.OpenProgram;

/** All attributes and sources of the element that is selected anywhere, as a form. */
public final class PropertiesView extends ViewPart implements ISelectionListener, ProgramListener {

	private static final Messages TEXT = Messages.beside(PropertiesView.class);

	private ProgramContext context;
	private ScrolledComposite scroll;
	private Optional<EObject> shown = Optional.empty();
	private Optional<ElementForm> form = Optional.empty();

	@Override
	public void createPartControl(Composite parent) {
		context = getSite().getService(ProgramContext.class);
		scroll = new ScrolledComposite(parent, SWT.V_SCROLL);
		scroll.setExpandHorizontal(true);
		scroll.setExpandVertical(true);
		scroll.setBackground(Palette.PAPER.color());
		scroll.addListener(SWT.Resize, resized -> fit());
		context.addListener(this);
		getSite().getPage().addPostSelectionListener(this);
		selectionChanged(this, getSite().getPage().getSelection());
		if (form.isEmpty()) {
			show(Optional.empty());
		}
	}

	@Override
	public void selectionChanged(IWorkbenchPart part, ISelection selection) {
		if (selection instanceof IStructuredSelection elements && elements.getFirstElement() instanceof EObject element
				&& context.program().isPresent() && shown.filter(present -> present == element).isEmpty()) {
			show(Optional.of(element));
		}
	}

	private void show(Optional<EObject> element) {
		shown = element;
		form = Optional.empty();
		if (scroll.getContent() != null) {
			scroll.getContent().dispose();
		}
		var body = new Composite(scroll, SWT.NONE);
		body.setBackground(Palette.PAPER.color());
		GridLayoutFactory.fillDefaults().margins(12, 10).spacing(8, 6).applyTo(body);
		var register = element.flatMap(ElementRegister::of);
		if (register.isPresent()) {
			form = Optional.of(new ElementForm(body, context, element.get(), register.get(),
					reason -> getViewSite().getActionBars().getStatusLineManager().setErrorMessage(reason)));
		} else {
			var hint = new Label(body, SWT.WRAP);
			hint.setText(TEXT.get("empty"));
			hint.setForeground(Palette.MUTED.color());
			hint.setBackground(Palette.PAPER.color());
			GridDataFactory.fillDefaults().grab(true, false).applyTo(hint);
		}
		scroll.setContent(body);
		fit();
	}

	private void fit() {
		if (scroll.getContent() != null) {
			int width = scroll.getClientArea().width;
			scroll.setMinHeight(scroll.getContent().computeSize(width, SWT.DEFAULT).y);
		}
	}

	@Override
	public void programChanged(OpenProgram program) {
		if (shown.filter(element -> element.eResource() == null).isPresent()) {
			show(Optional.empty());
		} else {
			form.ifPresent(ElementForm::refresh);
		}
	}

	@Override
	public void programClosed(OpenProgram program) {
		show(Optional.empty());
	}

	@Override
	public void setFocus() {
		scroll.setFocus();
	}

	@Override
	public void dispose() {
		getSite().getPage().removePostSelectionListener(this);
		context.removeListener(this);
		super.dispose();
	}
}
