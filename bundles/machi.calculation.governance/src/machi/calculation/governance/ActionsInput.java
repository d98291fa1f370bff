package machi.calculation.governance;

import java.util.List;

/** Input of {@code governance.actions}. */
public record ActionsInput(List<ActionItem> actions, List<Approval> approvals, List<Agreement> agreements) {

	public ActionsInput {
		actions = List.copyOf(actions);
		approvals = List.copyOf(approvals);
		agreements = List.copyOf(agreements);
	}
}
