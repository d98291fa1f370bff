package machi.ui;

import java.util.List;

import org.eclipse.swt.graphics.Color;

/** The colours of tables, charts and pages. Everything that is drawn takes its colour from here. */
public enum Palette {

	/** Text. */
	INK(0x24, 0x2F, 0x36),
	/** Text that steps back: units, hints, what is absent. */
	MUTED(0x6A, 0x77, 0x7F),
	/** Lines between rows and around tables. */
	LINE(0xDF, 0xE4, 0xE6),
	/** Ground of pages and cells. */
	PAPER(0xFF, 0xFF, 0xFF),
	/** Ground of every second row. */
	STRIPE(0xF8, 0xFA, 0xFA),
	/** Ground of headers. */
	HEADER(0xEE, 0xF2, 0xF2),
	/** Ground of totals. */
	TOTAL(0xE3, 0xEA, 0xE9),
	/** Ground of what is selected. */
	SELECTION(0xCF, 0xE5, 0xE1),
	/** The platform's own colour: links, marks, the cell that has the focus. */
	ACCENT(0x1B, 0x7A, 0x6C),
	/** Marks an assumption. */
	ASSUMPTION(0x8A, 0x6D, 0xB0),
	/** Severity info. */
	INFO(0x2F, 0x6D, 0xA8),
	/** Severity warning. */
	WARNING(0xB8, 0x7A, 0x14),
	/** Severity error, and input that was refused. */
	ERROR(0xB5, 0x3A, 0x34),
	/** Ground of a cell with a finding or refused input. */
	ERROR_GROUND(0xFB, 0xEC, 0xEA),
	/** Ground of a cell with a warning. */
	WARNING_GROUND(0xFD, 0xF5, 0xE3);

	private static final List<Color> SERIES = List.of(new Color(0x1B, 0x7A, 0x6C), new Color(0xE0, 0xA0, 0x3A),
			new Color(0x3F, 0x78, 0xB0), new Color(0xC7, 0x62, 0x4B), new Color(0x7F, 0xA6, 0x4D),
			new Color(0x86, 0x6C, 0xAE), new Color(0x5B, 0xA7, 0xB5), new Color(0x9B, 0x8A, 0x6B));

	private final Color color;

	Palette(int red, int green, int blue) {
		color = new Color(red, green, blue);
	}

	/** Needs no disposing. */
	public Color color() {
		return color;
	}

	/** Colour of the n-th series of a chart, from 0; they repeat after the eighth. */
	public static Color series(int index) {
		return SERIES.get(Math.floorMod(index, SERIES.size()));
	}
}
