package machi.ui.schedule;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;

import machi.model.core.Element;
import machi.model.program.Initiative;
import machi.model.program.Milestone;
import machi.model.program.ProgramPackage.Literals;
import machi.ui.Messages;
import machi.ui.ProgramContext;
import machi.ui.schedule.draw.GanttCanvas;
import machi.ui.schedule.edit.MilestoneEdits;

/** What can be done with the selected milestone. */
final class ScheduleMenu {

	private static final Messages TEXT = Messages.beside(ScheduleMenu.class);

	private final GanttCanvas canvas;
	private final ProgramContext context;
	private final ScheduleEditor editor;

	ScheduleMenu(GanttCanvas canvas, ProgramContext context, ScheduleEditor editor) {
		this.canvas = canvas;
		this.context = context;
		this.editor = editor;
	}

	void create(MenuManager manager) {
		manager.setRemoveAllWhenShown(true);
		manager.addMenuListener(this::fill);
		canvas.setMenu(manager.createContextMenu(canvas));
		canvas.addDisposeListener(disposed -> manager.dispose());
	}

	private void fill(IMenuManager menu) {
		var selected = canvas.selectedElement();
		var initiative = selected.map(element -> switch (element) {
		case Milestone milestone -> milestone.getInitiative() == null ? "" : milestone.getInitiative();
		case Initiative own -> own.getId();
		default -> "";
		}).orElse("");
		var month = canvas.monthAtPointer();
		menu.add(action(TEXT.get("menu.add"), () -> editor.addAt(initiative, month)));
		selected.ifPresent(element -> {
			menu.add(action(TEXT.get("menu.form"), () -> editor.form(element)));
			if (element instanceof Milestone milestone) {
				fill(menu, milestone);
			}
		});
	}

	private void fill(IMenuManager menu, Milestone milestone) {
		context.program().map(MilestoneEdits::new).ifPresent(edits -> {
			menu.add(new Separator());
			menu.add(checked(TEXT.get("menu.done"), milestone.isDone(),
					() -> context.execute(edits.toggle(milestone, Literals.MILESTONE__DONE, TEXT.get("menu.done")))));
			menu.add(checked(TEXT.get("menu.critical"), milestone.isCritical(),
					() -> context.execute(edits.toggle(milestone, Literals.MILESTONE__CRITICAL, TEXT.get("menu.critical")))));
			for (var before : milestone.getAfter()) {
				var name = context.program().flatMap(program -> program.element(before)).filter(Element.class::isInstance)
						.map(element -> canvas.drawing().content().name((Element) element)).orElse(before);
				menu.add(action(TEXT.get("menu.unlink", name), () -> context.execute(edits.unlink(before, milestone))));
			}
			menu.add(new Separator());
			menu.add(action(TEXT.get("menu.remove"), () -> editor.remove(milestone)));
		});
	}

	private static Action action(String text, Runnable run) {
		return new Action(text) {
			@Override
			public void run() {
				run.run();
			}
		};
	}

	private static Action checked(String text, boolean checked, Runnable run) {
		var action = new Action(text, IAction.AS_CHECK_BOX) {
			@Override
			public void run() {
				run.run();
			}
		};
		action.setChecked(checked);
		return action;
	}
}
