package machi.ui.result.page;

import java.util.Locale;

import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.IHandlerService;

import machi.calculation.CalculatorDescriptor;
import machi.ui.Ids;
import machi.ui.result.text.Texts;

/** Opens the pages of this bundle. */
final class ResultPages {

	private ResultPages() {
	}

	static void openDashboard(IWorkbenchPage page) {
		open(page, ResultInput.dashboard(Texts.get("dashboard.title")), ResultIds.DASHBOARD);
	}

	static void openResult(IWorkbenchPage page, CalculatorDescriptor calculator) {
		open(page, new ResultInput(calculator.id(), calculator.title().in(Locale.getDefault())), ResultIds.RESULT);
	}

	/** Editors of results belong to the program that was open; another has its own. */
	static void closeAll(IWorkbenchPage page) {
		for (var reference : page.getEditorReferences()) {
			if (reference.getId().equals(ResultIds.DASHBOARD) || reference.getId().equals(ResultIds.RESULT)) {
				var editor = reference.getEditor(false);
				if (editor != null) {
					page.closeEditor(editor, false);
				}
			}
		}
	}

	private static void open(IWorkbenchPage page, ResultInput input, String editor) {
		try {
			page.openEditor(input, editor);
		} catch (PartInitException broken) {
			ILog.of(ResultPages.class).error(broken.getMessage(), broken);
		}
	}

	/** Shows what the program consists of. */
	static void showOverview(IWorkbenchPage page) {
		try {
			page.getWorkbenchWindow().getService(IHandlerService.class).executeCommand(Ids.SHOW_OVERVIEW, null);
		} catch (CommandException refused) {
			ILog.of(ResultPages.class).error(refused.getMessage(), refused);
		}
	}

	static void showView(IWorkbenchPage page, String view) {
		try {
			page.showView(view);
		} catch (PartInitException broken) {
			ILog.of(ResultPages.class).error(broken.getMessage(), broken);
		}
	}
}
