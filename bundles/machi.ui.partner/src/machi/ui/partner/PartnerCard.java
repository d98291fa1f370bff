package machi.ui.partner;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.widgets.Composite;

import machi.calculation.Row;
import machi.calculation.Severity;
import machi.model.core.Element;
import machi.model.partner.MatchingEntry;
import machi.model.partner.MatchingType;
import machi.model.partner.Partner;
import machi.model.partner.PartnerPackage.Literals;
import machi.model.partner.PartnerPlan;
import machi.register.RegisterCatalog;
import machi.scenario.ModelReader;
import machi.sdg.SdgCode;
import machi.ui.Messages;
import machi.ui.Palette;
import machi.ui.page.Paper;
import machi.ui.page.ScrolledPage;

/** Everything about one partner, and what can be done with it next. */
final class PartnerCard {

	private static final Messages TEXT = Messages.beside(PartnerCard.class);

	private final PartnerActions actions;
	private final Paper paper;
	private final ScrolledPage page;
	private final CertificationLine line;

	PartnerCard(Composite parent, Paper paper, PartnerActions actions) {
		this.actions = actions;
		this.paper = paper;
		page = new ScrolledPage(parent);
		line = new CertificationLine(paper, actions);
	}

	void clear() {
		var content = paper.composite(page.control(), 1, 20, 16);
		paper.text(content, TEXT.get("card.none"), Palette.MUTED);
		page.show(content);
	}

	void show(Partner partner, PartnerResults results) {
		var content = paper.composite(page.control(), 1, 20, 12);
		GridLayoutFactory.fillDefaults().margins(20, 12).spacing(8, 6).applyTo(content);
		header(content, partner, results);
		findings(content, partner, results);
		section(content, TEXT.get("card.certifications"), "apply", () -> actions.apply(partner), line.mayApply(partner));
		line.show(content, partner);
		facts(content, partner);
		section(content, TEXT.get("card.activities"), "activity", () -> actions.addActivity(partner), true);
		activities(content, partner);
		section(content, TEXT.get("card.entries"), "entry", () -> actions.addEntry(partner), true);
		entries(content, partner, results);
		page.show(content);
	}

	private void header(Composite content, Partner partner, PartnerResults results) {
		paper.title(content, LabelText.name(partner), 4);
		var row = results.partners().flatMap(table -> table.row(partner.getId()));
		var state = row.map(found -> PartnerResults.text(results.partners().orElseThrow(), found, "state")).orElse("");
		var label = RegisterCatalog.label(Literals.PARTNER_CATEGORY.getEEnumLiteral(partner.getCategory().getValue())).in(Locale.getDefault());
		paper.text(content, label + " · " + state + (partner.isOutside() ? " · " + TEXT.get("card.outside") : "")
				+ (partner.isEsgNetwork() ? " · " + TEXT.get("card.esg") : "") + (partner.isPublished() ? " · " + TEXT.get("card.published") : ""),
				Palette.ACCENT);
	}

	private void findings(Composite content, Partner partner, PartnerResults results) {
		var ids = Stream.concat(Stream.of(partner.getId()),
				partner.getCertifications().stream().map(Element::getId));
		ids.flatMap(id -> results.findings(id).stream()).distinct().forEach(finding -> paper.text(content,
				(finding.severity() == Severity.INFO ? "ℹ " : "⚠ ") + finding.message().in(Locale.getDefault()),
				finding.severity() == Severity.INFO ? Palette.INFO : Palette.WARNING));
	}

	/** A heading with the button that adds to what stands below it. */
	private void section(Composite content, String title, String action, Runnable whenPressed, boolean possible) {
		var head = paper.composite(content, 2, 0, 4);
		GridDataFactory.fillDefaults().grab(true, false).indent(0, 8).applyTo(head);
		paper.title(head, title, 1);
		if (possible) {
			paper.button(head, TEXT.get("card." + action), null, whenPressed).setData(FormDialog.FIELD, "card." + action);
		}
	}

	private void facts(Composite content, Partner partner) {
		section(content, TEXT.get("card.data"), "edit", () -> actions.reveal(partner), true);
		var grid = paper.composite(content, 2, 0, 0);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(grid);
		for (var attribute : List.of(Literals.PARTNER__ADDRESS, Literals.PARTNER__WEBSITE, Literals.PARTNER__PROFILE)) {
			fact(grid, RegisterCatalog.label(attribute).in(Locale.getDefault()), ModelReader.text((String) partner.eGet(attribute)));
		}
		fact(grid, TEXT.get("card.goals"), ModelReader.text(partner.getSdgCodes()));
		new GoalStrip(content, actions.targets()).show(codes(partner));
		var buttons = paper.composite(content, 2, 0, 2);
		paper.button(buttons, TEXT.get("card.targets"), null, () -> actions.chooseTargets(partner, Literals.PARTNER__SDG_CODES))
				.setData(FormDialog.FIELD, "card.targets");
		var kept = actions.personal(partner);
		var erase = paper.button(buttons, TEXT.get("card.personal", kept), null, () -> actions.erase(partner));
		erase.setData(FormDialog.FIELD, "card.personal");
		erase.setEnabled(kept > 0);
	}

	private List<SdgCode> codes(Partner partner) {
		var all = Stream.concat(Stream.of(partner.getSdgCodes()),
				partner.getActivities().stream().map(activity -> activity.getSdgCodes()));
		return all.flatMap(entered -> actions.targets().read(entered).stream()).distinct().sorted().toList();
	}

	private void fact(Composite grid, String label, String value) {
		if (!value.isBlank()) {
			paper.word(grid, label, Palette.MUTED);
			paper.text(grid, value, Palette.INK);
		}
	}

	private void activities(Composite content, Partner partner) {
		if (partner.getActivities().isEmpty()) {
			paper.text(content, TEXT.get("card.activities.none"), Palette.MUTED);
		}
		for (var activity : partner.getActivities()) {
			var codes = ModelReader.text(activity.getSdgCodes());
			link(content, LabelText.name(activity) + (codes.isEmpty() ? "" : "  [" + codes + "]"), activity);
			if (!ModelReader.text(activity.getDescription()).isBlank()) {
				paper.text(content, activity.getDescription(), Palette.MUTED);
			}
		}
	}

	private void link(Composite content, String text, Element element) {
		var link = paper.link(content, "<a>" + Paper.escaped(text) + "</a>", target -> actions.reveal(element));
		GridDataFactory.fillDefaults().grab(true, false).applyTo(link);
	}

	private void entries(Composite content, Partner partner, PartnerResults results) {
		var entries = actions.plan().map(PartnerPlan::getMatchingEntries).stream().flatMap(List::stream)
				.filter(entry -> partner.getId().equals(entry.getPartner())).toList();
		if (entries.isEmpty()) {
			paper.text(content, TEXT.get("card.entries.none"), Palette.MUTED);
		}
		for (var entry : entries) {
			link(content, (entry.getType() == MatchingType.NEED ? TEXT.get("need") : TEXT.get("offer")) + ": " + LabelText.name(entry), entry);
			results.matches().ifPresent(table -> table.rows().stream().filter(row -> names(row, entry))
					.forEach(row -> new MatchLine(paper, actions, table).show(content, row, entry)));
		}
	}

	private static boolean names(Row row, MatchingEntry entry) {
		return Optional.ofNullable(entry.getId()).filter(id -> List.of(row.id().split("/")).contains(id)).isPresent();
	}
}
