package machi.ui.governance.meeting;

import static machi.report.Markup.escaped;

import java.util.List;
import java.util.Locale;

import machi.model.partner.ActionItem;
import machi.model.partner.ActionState;
import machi.model.partner.Meeting;
import machi.ui.Messages;
import machi.ui.governance.part.ElementNames;
import machi.workspace.OpenProgram;

/** The record of a meeting as a page to print: its facts, agenda, decisions and actions. */
record MeetingMinutes(OpenProgram program, Locale locale) {

	private static final Messages TEXT = Messages.beside(MeetingMinutes.class);
	private static final String STYLE = """
			body { font: 14px/1.7 "Noto Sans JP", "Noto Sans CJK JP", "Yu Gothic", Meiryo, sans-serif; color: #23282b; max-width: 760px; margin: 40px auto; }
			h1 { font-size: 1.5rem; border-bottom: 2px solid #1b7a6c; padding-bottom: 8px; } h2 { font-size: 1.05rem; margin: 28px 0 6px; }
			p.facts { color: #6a7378; } pre { font: inherit; white-space: pre-wrap; margin: 0; } li { margin: 2px 0; }
			@page { size: A4; margin: 18mm; } @media print { body { margin: 0; max-width: none; } h2 { break-after: avoid; } }
			""";

	String html(Meeting meeting) {
		var title = new ElementNames(program).of(meeting.getBody()) + " " + ElementNames.of(meeting);
		var page = new StringBuilder("<!DOCTYPE html>\n<html lang=\"").append(locale.getLanguage()).append("\"><head><meta charset=\"UTF-8\"/><title>")
				.append(escaped(title)).append("</title><style>\n").append(STYLE).append("</style></head>\n<body><h1>").append(escaped(title))
				.append("</h1>\n<p class=\"facts\">").append(escaped(plain(meeting.getDate()) + "  " + plain(meeting.getPlace())));
		if (meeting.getAttendance() != null) {
			page.append("  ").append(escaped(TEXT.get("meeting.attendance", meeting.getAttendance())));
		}
		page.append("</p>\n");
		text(page, TEXT.get("meeting.agenda"), plain(meeting.getAgenda()));
		text(page, TEXT.get("meeting.minutes"), plain(meeting.getMinutes()));
		list(page, TEXT.get("meeting.decisions"), meeting.getDecisions().stream()
				.map(decision -> plain(decision.getText()).isBlank() ? ElementNames.of(decision) : decision.getText()).toList());
		list(page, TEXT.get("meeting.actions"), meeting.getActions().stream().map(MeetingMinutes::line).toList());
		return page.append("</body></html>\n").toString();
	}

	/** An action with who does it until when, ticked when it is done. */
	static String line(ActionItem action) {
		var sign = action.getState() == ActionState.DONE ? "☑ " : action.getState() == ActionState.CANCELLED ? "☒ " : "☐ ";
		var until = plain(action.getDue()).isBlank() ? "" : TEXT.get("action.until", action.getDue());
		var details = String.join(TEXT.get("comma"), List.of(plain(action.getResponsible()), until).stream().filter(part -> !part.isBlank()).toList());
		return sign + ElementNames.of(action) + (details.isEmpty() ? "" : TEXT.get("brackets", details));
	}

	private static void text(StringBuilder page, String title, String text) {
		if (!text.isBlank()) {
			page.append("<h2>").append(escaped(title)).append("</h2><pre>").append(escaped(text)).append("</pre>\n");
		}
	}

	private static void list(StringBuilder page, String title, List<String> items) {
		if (!items.isEmpty()) {
			page.append("<h2>").append(escaped(title)).append("</h2><ul>");
			items.forEach(item -> page.append("<li>").append(escaped(item)).append("</li>"));
			page.append("</ul>\n");
		}
	}

	private static String plain(String text) {
		return text == null ? "" : text;
	}
}
