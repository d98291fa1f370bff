package machi.ui.governance.part;

import machi.ui.Palette;

/** How a cell of a matrix looks. Its text says the same in words: nobody needs the colour. */
public enum CellTone {
	PLAIN(Palette.PAPER, Palette.INK), ABSENT(Palette.PAPER, Palette.MUTED), BEGUN(Palette.HEADER, Palette.INK),
	NOTICE(Palette.WARNING_GROUND, Palette.INK), NEAR(Palette.SELECTION, Palette.INK), REACHED(Palette.ACCENT, Palette.PAPER),
	ALARM(Palette.ERROR_GROUND, Palette.ERROR), SUM(Palette.TOTAL, Palette.INK);

	private final Palette ground;
	private final Palette ink;

	CellTone(Palette ground, Palette ink) {
		this.ground = ground;
		this.ink = ink;
	}

	public Palette ground() {
		return ground;
	}

	public Palette ink() {
		return ink;
	}
}
