package machi.ui.indicator.dashboard;

import java.util.List;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.printing.PrintDialog;
import org.eclipse.swt.printing.Printer;
import org.eclipse.swt.printing.PrinterData;
import org.eclipse.swt.widgets.Shell;

import machi.ui.Messages;
import machi.ui.indicator.draw.Figure;
import machi.ui.indicator.draw.FigurePainter;

/** Prints sheets by the dialog of the platform. */
final class DashboardPrint {

	private static final Messages TEXT = Messages.beside(DashboardPrint.class);

	private DashboardPrint() {
	}

	static void ask(Shell shell, String title, List<Figure> sheets) {
		var dialog = new PrintDialog(shell, SWT.APPLICATION_MODAL);
		var proposal = new PrinterData();
		proposal.startPage = 1;
		proposal.endPage = sheets.size();
		dialog.setPrinterData(proposal);
		var chosen = dialog.open();
		if (chosen != null && !print(shell, title, sheets, chosen)) {
			MessageDialog.openError(shell, TEXT.get("print"), TEXT.get("print.refused"));
		}
	}

	private static boolean print(Shell shell, String title, List<Figure> sheets, PrinterData chosen) {
		var printer = new Printer(chosen);
		try {
			if (!printer.startJob(title)) {
				return false;
			}
			var area = printer.getClientArea();
			double scale = Math.min(area.width / DashboardSheets.WIDTH, area.height / DashboardSheets.HEIGHT);
			var gc = new GC(printer);
			try (var painter = new FigurePainter(printer, shell.getFont().getFontData()[0].getName(), scale)) {
				int first = chosen.scope == PrinterData.PAGE_RANGE ? Math.max(1, chosen.startPage) : 1;
				int last = chosen.scope == PrinterData.PAGE_RANGE ? Math.min(sheets.size(), chosen.endPage) : sheets.size();
				for (int page = first; page <= last; page++) {
					if (!printer.startPage()) {
						return false;
					}
					painter.draw(gc, sheets.get(page - 1), 0, 0);
					printer.endPage();
				}
			} finally {
				gc.dispose();
			}
			printer.endJob();
			return true;
		} finally {
			printer.dispose();
		}
	}
}
