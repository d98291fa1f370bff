package machi.ui.register.table;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.fieldassist.ContentProposal;
import org.eclipse.jface.fieldassist.IContentProposal;
import org.eclipse.jface.fieldassist.IContentProposalProvider;

import machi.model.core.Element;
import machi.register.RegisterColumn;
import machi.workspace.OpenProgram;

/** Names that a reference cell may hold, offered while the user types; the part after the last semicolon counts. */
public final class ReferenceProposals implements IContentProposalProvider {

	private static final int OFFERED = 40;

	private final OpenProgram program;
	private final CellTexts texts;
	private final RegisterColumn column;

	public ReferenceProposals(OpenProgram program, CellTexts texts, RegisterColumn column) {
		this.program = program;
		this.texts = texts;
		this.column = column;
	}

	@Override
	public IContentProposal[] getProposals(String contents, int position) {
		var typed = contents.substring(0, Math.min(position, contents.length()));
		int start = column.many() ? typed.lastIndexOf(';') + 1 : 0;
		var kept = typed.substring(0, start);
		var wanted = CellCondition.plain(typed.substring(start).strip());
		var proposals = new ArrayList<IContentProposal>();
		for (var element : targets()) {
			if (proposals.size() < OFFERED && matches(element, wanted)) {
				var text = texts.text(column, column.many() ? List.of(element.getId()) : element.getId());
				var whole = kept.isEmpty() ? text : kept + " " + text;
				proposals.add(new ContentProposal(whole, text + "   " + element.getId(), null));
			}
		}
		return proposals.toArray(IContentProposal[]::new);
	}

	private static boolean matches(Element element, String wanted) {
		return wanted.isEmpty() || CellCondition.plain(element.getName() + " " + element.getNameEn() + " " + element.getId()).contains(wanted);
	}

	/** Elements of the class that the column refers to, of all domains. */
	private List<Element> targets() {
		var found = new ArrayList<Element>();
		for (var root : program.roots()) {
			root.eAllContents().forEachRemaining(element -> {
				if (element instanceof Element target && target.getId() != null && isTarget(target)) {
					found.add(target);
				}
			});
		}
		return found;
	}

	private boolean isTarget(EObject element) {
		var type = element.eClass();
		return column.reference().equals(type.getEPackage().getName() + "." + type.getName());
	}
}
