package machi.ui.explorer;

import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.edit.command.CommandParameter;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchActionConstants;
import org.eclipse.ui.services.IServiceLocator;

import machi.register.RegisterDefinition;
import machi.ui.ElementEdits;
import machi.ui.Icon;
import machi.ui.Messages;
import machi.ui.ProgramContext;
import machi.ui.Removal;
import machi.ui.explorer.ExplorerNode.AbsentNode;
import machi.ui.explorer.ExplorerNode.RegisterNode;
import machi.workspace.OpenProgram;

/** The context menu of the explorer, for one selection. */
final class ExplorerActions {

	private static final Messages TEXT = Messages.beside(ExplorerActions.class);

	private final IServiceLocator site;
	private final Shell shell;
	private final ProgramContext context;
	private final Runnable open;
	private final List<?> selected;

	ExplorerActions(IServiceLocator site, Shell shell, ProgramContext context, Runnable open, List<?> selected) {
		this.site = site;
		this.shell = shell;
		this.context = context;
		this.open = open;
		this.selected = selected;
	}

	void fill(IMenuManager menu) {
		if (!selected.isEmpty() && !(selected.getFirst() instanceof AbsentNode)) {
			menu.add(action(TEXT.get("open"), Icon.REGISTER.descriptor(), open));
		}
		if (selected.size() == 1 && selected.getFirst() instanceof AbsentNode absent) {
			absent.part().get(site).ifPresent(get -> menu.add(action(TEXT.get("get"), Icon.ABSENT.descriptor(), get)));
		}
		menu.add(new Separator());
		if (selected.size() == 1 && selected.getFirst() instanceof RegisterNode register && register.definition().path().size() == 1) {
			menu.add(action(TEXT.get("add"), Icon.ADD.descriptor(),
					() -> context.program().ifPresent(program -> add(program, register.definition()))));
		}
		var elements = selected.stream().filter(EObject.class::isInstance).map(EObject.class::cast).toList();
		if (!elements.isEmpty()) {
			menu.add(action(TEXT.get("duplicate"), Icon.DUPLICATE.descriptor(), () -> context.program()
					.ifPresent(program -> context.execute(ElementEdits.duplicate(program, elements, TEXT.get("duplicate.done"))))));
			menu.add(action(TEXT.get("delete"), Icon.DELETE.descriptor(), () -> Removal.ask(shell, context, elements)));
		}
		menu.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
	}

	private void add(OpenProgram program, RegisterDefinition register) {
		var owner = program.domainForEditing(register.domain());
		context.execute(ElementEdits.add(program, owner, register.path().getLast(), CommandParameter.NO_INDEX, TEXT.get("add.done")));
		context.show(register);
	}

	private static Action action(String text, ImageDescriptor image, Runnable what) {
		return new Action(text, image) {
			@Override
			public void run() {
				what.run();
			}
		};
	}
}
