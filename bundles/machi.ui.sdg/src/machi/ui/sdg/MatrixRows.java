package machi.ui.sdg;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.emf.ecore.EAttribute;

import machi.model.core.Element;
import machi.model.partner.PartnerPackage;
import machi.model.partner.PartnerPlan;
import machi.model.program.Initiative;
import machi.model.program.InitiativePlan;
import machi.model.program.ProgramPackage;
import machi.model.program.Side;
import machi.sdg.SdgCodes;
import machi.workspace.OpenProgram;

/** Reads the rows of the matrix from a program. */
final class MatrixRows {

	private final OpenProgram program;
	private final SdgCodes codes;

	MatrixRows(OpenProgram program, SdgCodes codes) {
		this.program = program;
		this.codes = codes;
	}

	List<MatrixRow> of(RowKind kind) {
		return switch (kind) {
		case INITIATIVES -> program.domain(InitiativePlan.class).map(this::initiatives).orElse(List.of());
		case PRIORITIES -> program.domain(InitiativePlan.class).map(plan -> plan.getPriorities().stream()
				.map(priority -> row(priority, ProgramPackage.Literals.GOAL_PRIORITY__SDG_CODES, 0, priority.getSide())).toList())
				.orElse(List.of());
		case KPIS -> program.domain(InitiativePlan.class).map(plan -> plan.getKpis().stream()
				.map(kpi -> row(kpi, ProgramPackage.Literals.KPI__SDG_CODES, 0, kpi.getSide())).toList()).orElse(List.of());
		case PARTNERS -> program.domain(PartnerPlan.class).map(this::partners).orElse(List.of());
		};
	}

	private MatrixRow row(Element element, EAttribute attribute, int depth, Side side) {
		var printed = (String) element.eGet(attribute);
		return new MatrixRow(element, attribute, depth, side, codes.read(printed == null ? "" : printed));
	}

	/** A partner, followed by what it does. */
	private List<MatrixRow> partners(PartnerPlan plan) {
		var rows = new ArrayList<MatrixRow>();
		for (var partner : plan.getPartners()) {
			rows.add(row(partner, PartnerPackage.Literals.PARTNER__SDG_CODES, 0, Side.UNASSIGNED));
			partner.getActivities().forEach(activity -> rows
					.add(row(activity, PartnerPackage.Literals.PARTNER_ACTIVITY__SDG_CODES, 1, Side.UNASSIGNED)));
		}
		return rows;
	}

	/** Initiatives, each followed by those below it. */
	private List<MatrixRow> initiatives(InitiativePlan plan) {
		var byId = new HashMap<String, Initiative>();
		plan.getInitiatives().forEach(initiative -> byId.put(initiative.getId(), initiative));
		Map<String, List<Initiative>> below = new LinkedHashMap<>();
		for (var initiative : plan.getInitiatives()) {
			var parent = byId.containsKey(initiative.getParent()) ? initiative.getParent() : "";
			below.computeIfAbsent(parent, key -> new ArrayList<>()).add(initiative);
		}
		var rows = new ArrayList<MatrixRow>();
		var shown = new HashSet<Initiative>();
		addBelow("", 0, Side.UNASSIGNED, below, shown, rows);
		// initiatives that are above each other in a circle hang below nothing
		plan.getInitiatives().stream().filter(initiative -> !shown.contains(initiative))
				.forEach(initiative -> rows.add(row(initiative, ProgramPackage.Literals.INITIATIVE__SDG_CODES, 0, initiative.getSide())));
		return rows;
	}

	private void addBelow(String parent, int depth, Side above, Map<String, List<Initiative>> below, Set<Initiative> shown,
			List<MatrixRow> rows) {
		for (var initiative : below.getOrDefault(parent, List.of())) {
			if (shown.add(initiative)) {
				var side = initiative.getSide() == Side.UNASSIGNED ? above : initiative.getSide();
				rows.add(row(initiative, ProgramPackage.Literals.INITIATIVE__SDG_CODES, depth, side));
				addBelow(initiative.getId(), depth + 1, side, below, shown, rows);
			}
		}
	}
}
