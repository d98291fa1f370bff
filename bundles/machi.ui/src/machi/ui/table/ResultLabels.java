package machi.ui.table;

import org.eclipse.nebula.widgets.nattable.layer.LabelStack;
import org.eclipse.nebula.widgets.nattable.layer.cell.IConfigLabelAccumulator;

/** Marks cells by what they hold and by the kind of their row, so that {@link ResultStyle} can style them. */
final class ResultLabels implements IConfigLabelAccumulator {

	static final String NUMBER = "number";
	static final String SUBTOTAL = "subtotal";
	static final String TOTAL = "total";

	private final TableContent content;
	private final boolean body;

	private ResultLabels(TableContent content, boolean body) {
		this.content = content;
		this.body = body;
	}

	static ResultLabels ofBody(TableContent content) {
		return new ResultLabels(content, true);
	}

	static ResultLabels ofHeader(TableContent content) {
		return new ResultLabels(content, false);
	}

	@Override
	public void accumulateConfigLabels(LabelStack labels, int column, int row) {
		if (content.isNumber(column)) {
			labels.addLabelOnTop(NUMBER);
		}
		if (body && row < content.rows().size()) {
			switch (content.rows().get(row).kind()) {
			case SUBTOTAL -> labels.addLabelOnTop(SUBTOTAL);
			case TOTAL -> labels.addLabelOnTop(TOTAL);
			case DATA -> {
				// looks as the theme says
			}
			}
		}
	}
}
