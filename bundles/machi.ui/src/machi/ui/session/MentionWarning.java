package machi.ui.session;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.eclipse.emf.common.command.Command;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Shell;

import machi.ui.Messages;
import machi.workspace.AbsentMention;
import machi.workspace.OpenProgram;

/**
 * Asks before elements are removed that files of domains which are not installed mention: nothing here can follow such a
 * mention, and no check finds afterwards what it led to.
 */
final class MentionWarning {

	private static final Messages TEXT = Messages.beside(MentionWarning.class);

	private MentionWarning() {
	}

	/** Whether the command may be executed; asks only when there is something to warn of. */
	static boolean allows(Shell shell, OpenProgram program, Command command) {
		if (program.absentDomains().isEmpty()) {
			return true;
		}
		var removed = RemovedElements.of(command);
		var mentions = removed.ids().isEmpty() ? List.<AbsentMention>of() : program.absentMentions(removed.ids());
		return mentions.isEmpty() || MessageDialog.open(MessageDialog.WARNING, shell, TEXT.get("mentioned.title"),
				question(removed.count(), mentions), 0, TEXT.get("mentioned.yes"), TEXT.get("mentioned.no")) == 0;
	}

	private static String question(int count, List<AbsentMention> mentions) {
		var files = mentions.stream().map(MentionWarning::place).collect(Collectors.joining("\n"));
		return TEXT.get("mentioned", files) + "\n\n" + TEXT.get("mentioned.question", count);
	}

	private static String place(AbsentMention mention) {
		var part = mention.domain();
		var label = part.label().in(Locale.getDefault());
		var name = label.equals(part.file()) ? label : part.file() + " – " + label;
		return "  " + TEXT.get(mention.whole() ? "mentioned.occurrences" : "mentioned.unsearched", name, mention.occurrences());
	}
}
