package machi.partner.internal;

import static machi.report.Markup.escaped;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import machi.partner.PublicRegister;
import machi.quantity.text.LocalizedText;
import machi.sdg.SdgCatalogue;
import machi.sdg.SdgCode;
import machi.sdg.SdgCodes;
import machi.sdg.SdgGoal;

/** The public register as one page that refers to nothing outside itself but the partners' websites. Well-formed XML, too. */
final class PublicRegisterPage {

	private final PublicRegister register;
	private final SdgCatalogue catalogue;
	private final RegisterWords words;
	private final StringBuilder page = new StringBuilder();

	PublicRegisterPage(PublicRegister register, SdgCatalogue catalogue, RegisterWords words) {
		this.register = register;
		this.catalogue = catalogue;
		this.words = words;
	}

	String text() {
		head();
		if (register.entries().isEmpty()) {
			page.append("<p>").append(words.of("none")).append("</p>");
		} else {
			contents();
			byCategory();
			byGoal();
		}
		page.append("</main>\n<footer><p>").append(escaped(words.of("source", words.of(catalogue.source())))).append("</p></footer>\n</body></html>\n");
		return page.toString();
	}

	private void head() {
		var title = words.of(register.scheme()) + " " + words.of("title");
		page.append("<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"").append(words.locale().getLanguage())
				.append("\">\n<head><meta charset=\"UTF-8\"/><meta name=\"viewport\" content=\"width=device-width\"/><title>")
				.append(escaped(title)).append("</title>\n<style>\n").append(style()).append("</style></head>\n<body>\n<a class=\"skip\" href=\"#main\">")
				.append(words.of("to.content")).append("</a>\n<header><h1>").append(escaped(title)).append("</h1><p>")
				.append(words.of("summary", register.entries().size(), register.date())).append("</p></header>\n<main id=\"main\">\n");
	}

	private static String style() {
		try (var css = PublicRegisterPage.class.getResourceAsStream("register.css")) {
			return new String(css.readAllBytes(), StandardCharsets.UTF_8);
		} catch (IOException unreadable) {
			throw new UncheckedIOException(unreadable);
		}
	}

	private Map<LocalizedText, List<PublicRegister.Entry>> categories() {
		var categories = new LinkedHashMap<LocalizedText, List<PublicRegister.Entry>>();
		register.entries().forEach(entry -> categories.computeIfAbsent(entry.category(), category -> new ArrayList<>()).add(entry));
		return categories;
	}

	private void contents() {
		page.append("<nav aria-label=\"").append(words.of("contents")).append("\"><ul>");
		int number = 0;
		for (var category : categories().entrySet()) {
			page.append("<li><a href=\"#category-").append(++number).append("\">")
					.append(escaped(words.of("count", words.of(category.getKey()), category.getValue().size()))).append("</a></li>");
		}
		page.append("<li><a href=\"#goals\">").append(words.of("by.goal")).append("</a></li></ul></nav>\n");
	}

	private void byCategory() {
		page.append("<section><h2>").append(words.of("by.category")).append("</h2>\n");
		int number = 0;
		for (var category : categories().entrySet()) {
			page.append("<h3 id=\"category-").append(++number).append("\">")
					.append(escaped(words.of("count", words.of(category.getKey()), category.getValue().size()))).append("</h3>\n");
			category.getValue().forEach(this::partner);
		}
		page.append("</section>\n");
	}

	private void partner(PublicRegister.Entry entry) {
		page.append("<article id=\"").append(anchor(entry)).append("\"><h4>").append(escaped(words.of(entry.name()))).append("</h4><dl>");
		fact("number", escaped(entry.number()));
		fact("certified", entry.certifiedOn().map(String::valueOf).orElse(""));
		fact("valid", entry.validUntil().map(String::valueOf).orElse(words.of("valid.always")));
		fact("address", escaped(entry.address()));
		fact("website", link(entry.website()));
		fact("profile", escaped(entry.profile()).replace("\n", "<br/>"));
		fact("targets", SdgCodes.print(entry.codes()));
		page.append("</dl>");
		goals(entry.codes());
		if (!entry.activities().isEmpty()) {
			page.append("<p>").append(words.of("activities")).append("</p><ul class=\"activities\">");
			entry.activities().forEach(this::activity);
			page.append("</ul>");
		}
		page.append("</article>\n");
	}

	private String anchor(PublicRegister.Entry entry) {
		return "partner-" + (register.entries().indexOf(entry) + 1);
	}

	private void fact(String key, String markup) {
		if (!markup.isEmpty()) {
			page.append("<dt>").append(words.of(key)).append("</dt><dd>").append(markup).append("</dd>");
		}
	}

	/** A link only where the text is an address of the web: whoever applies writes it. */
	private static String link(String website) {
		var lower = website.toLowerCase(Locale.ROOT);
		var text = escaped(website);
		return lower.startsWith("https://") || lower.startsWith("http://") ? "<a href=\"" + text + "\" rel=\"noopener\">" + text + "</a>" : text;
	}

	private void goals(List<SdgCode> codes) {
		var goals = codes.stream().map(SdgCode::goal).distinct().map(catalogue::goal).flatMap(Optional::stream).toList();
		if (!goals.isEmpty()) {
			page.append("<ul class=\"goals\" aria-label=\"").append(words.of("goals")).append("\">");
			goals.forEach(goal -> page.append("<li title=\"").append(escaped(name(goal))).append("\">").append(goal.svg()).append("</li>"));
			page.append("</ul>");
		}
	}

	private String name(SdgGoal goal) {
		return words.of("goal", goal.number()) + " " + words.of(goal.name());
	}

	private void activity(PublicRegister.Activity activity) {
		page.append("<li>").append(escaped(words.of(activity.name())));
		if (!activity.description().isEmpty() && !activity.description().equals(words.of(activity.name()))) {
			page.append(": ").append(escaped(activity.description()));
		}
		if (!activity.codes().isEmpty()) {
			page.append(" <span class=\"codes\">").append(SdgCodes.print(activity.codes())).append("</span>");
		}
		page.append("</li>");
	}

	private void byGoal() {
		page.append("<section id=\"goals\"><h2>").append(words.of("by.goal")).append("</h2>\n");
		for (var goal : catalogue.goals()) {
			var entries = register.entries().stream().filter(entry -> entry.codes().stream().anyMatch(code -> code.goal() == goal.number()))
					.toList();
			if (!entries.isEmpty()) {
				page.append("<h3>").append(goal.svg()).append(escaped(words.of("count", words.of(goal.name()), entries.size()))).append("</h3><ul>");
				entries.forEach(entry -> partnerOf(goal, entry));
				page.append("</ul>\n");
			}
		}
		page.append("</section>\n");
	}

	private void partnerOf(SdgGoal goal, PublicRegister.Entry entry) {
		page.append("<li><a href=\"#").append(anchor(entry)).append("\">").append(escaped(words.of(entry.name()))).append("</a>");
		var activities = entry.activities().stream()
				.filter(activity -> activity.codes().stream().anyMatch(code -> code.goal() == goal.number()))
				.map(activity -> escaped(words.of(activity.name()))).toList();
		if (!activities.isEmpty()) {
			page.append(": ").append(String.join(", ", activities));
		}
		page.append("</li>");
	}
}
