package machi.ui.simulation.draw;

import java.util.Locale;

import org.eclipse.swt.graphics.Color;

import machi.ui.Messages;
import machi.ui.Palette;

/** What flows at a site, with the one name and colour that it has in every drawing. */
public enum Flow {

	/** What is asked for and served, flexible work included. */
	LOAD(Palette.INK.color()),
	/** What the plants could give. */
	GENERATION(Palette.series(1)),
	/** Own generation used at once. */
	DIRECT(Palette.series(1)),
	/** Out of batteries and vehicles. */
	DISCHARGE(Palette.series(0)),
	/** Into batteries and vehicles. */
	CHARGE(Palette.series(6)),
	FROM_LINE(Palette.series(5)), INTO_LINE(Palette.series(5)),
	FROM_GRID(Palette.series(2)), INTO_GRID(Palette.series(4)),
	FLEXIBLE(Palette.series(7)), VEHICLES(Palette.series(6)),
	CURTAILED(Palette.series(3)), UNSERVED(Palette.ERROR.color()),
	/** Energy in the batteries at the end of a step. */
	STORED(Palette.series(0)),
	/** Share of the batteries' capacity. */
	CHARGE_STATE(Palette.series(0)),
	LOSSES(Palette.MUTED.color());

	private static final Messages TEXT = Messages.beside(Flow.class);

	private final Color colour;

	Flow(Color colour) {
		this.colour = colour;
	}

	public Color colour() {
		return colour;
	}

	public String label() {
		return TEXT.get("flow." + name().toLowerCase(Locale.ROOT));
	}
}
