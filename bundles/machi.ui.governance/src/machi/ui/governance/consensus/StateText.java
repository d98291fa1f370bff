package machi.ui.governance.consensus;

import java.util.Locale;

import machi.calculation.governance.ConsensusState;
import machi.ui.governance.part.CellTone;

/** How a state of consensus is drawn: a disc that fills, its name, and a colour. */
final class StateText {

	private StateText() {
	}

	static String of(ConsensusState state) {
		return sign(state) + " " + state.label().in(Locale.getDefault());
	}

	private static String sign(ConsensusState state) {
		return switch (state) {
		case NOT_EXPLAINED -> "○";
		case EXPLAINED -> "◔";
		case IN_DISCUSSION -> "◑";
		case PARTLY_AGREED -> "◕";
		case AGREED -> "●";
		};
	}

	static CellTone tone(ConsensusState state) {
		return switch (state) {
		case NOT_EXPLAINED -> CellTone.ABSENT;
		case EXPLAINED -> CellTone.BEGUN;
		case IN_DISCUSSION -> CellTone.NOTICE;
		case PARTLY_AGREED -> CellTone.NEAR;
		case AGREED -> CellTone.REACHED;
		};
	}
}
