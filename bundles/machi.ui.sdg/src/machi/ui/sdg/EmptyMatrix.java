package machi.ui.sdg;

import java.util.Locale;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.swt.widgets.Composite;

import machi.model.partner.PartnerPackage;
import machi.model.program.ProgramPackage;
import machi.register.RegisterCatalog;
import machi.ui.Messages;
import machi.ui.Palette;
import machi.ui.ProgramContext;
import machi.ui.page.Paper;

/** What stands there while there are no rows: what is missing, and the register that it is entered in. */
final class EmptyMatrix {

	private static final Messages TEXT = Messages.beside(EmptyMatrix.class);

	private EmptyMatrix() {
	}

	static void show(Composite parent, Paper paper, ProgramContext context, RowKind kind) {
		var page = paper.composite(parent, 1, 24, 20);
		if (context.program().isEmpty()) {
			paper.title(page, TEXT.get("empty.title"), 4);
			paper.text(page, TEXT.get("empty.program"), Palette.MUTED);
			return;
		}
		paper.title(page, TEXT.get("empty." + kind.key()), 2);
		paper.text(page, TEXT.get("empty.how"), Palette.MUTED);
		RegisterCatalog.installed().registers().stream().filter(register -> register.type() == type(kind) && !register.nested())
				.forEach(register -> paper.link(page, "<a>" + Paper.escaped(register.title().in(Locale.getDefault())) + "</a>",
						target -> context.show(register)));
	}

	private static EClass type(RowKind kind) {
		return switch (kind) {
		case INITIATIVES -> ProgramPackage.Literals.INITIATIVE;
		case PRIORITIES -> ProgramPackage.Literals.GOAL_PRIORITY;
		case KPIS -> ProgramPackage.Literals.KPI;
		case PARTNERS -> PartnerPackage.Literals.PARTNER;
		};
	}
}
