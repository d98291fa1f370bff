package machi.ui;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Shell;

import machi.register.AppendOnly;
import machi.ui.preferences.HostPreferences;
import machi.workspace.AbsentMention;

/**
 * Removes elements of the open program after asking, if the user wants to be asked; always when a file that nothing here
 * understands may refer to them.
 */
public final class Removal {

	private static final Messages TEXT = Messages.beside(Removal.class);

	private Removal() {
	}

	/** @return whether the elements were removed */
	public static boolean ask(Shell shell, ProgramContext context, Collection<? extends EObject> elements) {
		if (elements.isEmpty() || context.program().isEmpty()) {
			return false;
		}
		if (elements.stream().anyMatch(element -> AppendOnly.holds(element.eClass()))) {
			MessageDialog.openInformation(shell, TEXT.get("remove.title"), TEXT.get("remove.history"));
			return false;
		}
		var program = context.program().get();
		var mentions = program.absentMentions(ids(elements));
		boolean wanted = !HostPreferences.confirmsRemoval() && mentions.isEmpty() || MessageDialog.open(
				mentions.isEmpty() ? MessageDialog.QUESTION : MessageDialog.WARNING, shell, TEXT.get("remove.title"),
				question(elements.size(), mentions), 0, TEXT.get("remove.yes"), TEXT.get("remove.no")) == 0;
		if (wanted) {
			context.execute(ElementEdits.remove(program, elements, TEXT.get("remove.title")));
		}
		return wanted;
	}

	/** What is not installed may refer to what is removed, and no check here finds that afterwards. */
	private static String question(int count, List<AbsentMention> mentions) {
		var question = TEXT.get("remove.question", count);
		if (mentions.isEmpty()) {
			return question;
		}
		var files = mentions.stream().map(Removal::place).collect(Collectors.joining("\n"));
		return TEXT.get("remove.mentioned", files) + "\n\n" + question;
	}

	private static String place(AbsentMention mention) {
		var part = mention.domain();
		var name = part.file() + " – " + part.label().in(Locale.getDefault());
		return "  " + (mention.whole() ? TEXT.get("remove.occurrences", name, mention.occurrences())
				: TEXT.get("remove.unsearched", name, mention.occurrences()));
	}

	/** The ids of the elements and of all that goes with them. */
	private static Set<String> ids(Collection<? extends EObject> elements) {
		var ids = new HashSet<String>();
		for (var element : elements) {
			ids.add(EcoreUtil.getID(element));
			element.eAllContents().forEachRemaining(part -> ids.add(EcoreUtil.getID(part)));
		}
		ids.remove(null);
		return ids;
	}
}
