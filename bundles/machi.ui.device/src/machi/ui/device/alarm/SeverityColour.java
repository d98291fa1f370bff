package machi.ui.device.alarm;

import org.eclipse.swt.graphics.Color;

import machi.model.device.DangerLevel;
import machi.model.device.Severity;
import machi.ui.Palette;

/** Colours of severities and danger levels; a word always stands beside them. */
final class SeverityColour {

	/** Levels of evacuation information are shown in these colours by the national guideline: white, yellow, red, purple, black. */
	private static final Color LEVEL_2 = new Color(0xF2, 0xE2, 0x5C);
	private static final Color LEVEL_3 = new Color(0xD9, 0x3A, 0x2B);
	private static final Color LEVEL_4 = new Color(0x8E, 0x24, 0x8E);
	private static final Color LEVEL_5 = new Color(0x18, 0x12, 0x20);

	private SeverityColour() {
	}

	static Color ink(Severity severity) {
		return switch (severity) {
		case INFORMATION -> Palette.INFO.color();
		case WARNING -> Palette.WARNING.color();
		case ALARM, EMERGENCY -> Palette.ERROR.color();
		};
	}

	static Color ground(Severity severity) {
		return switch (severity) {
		case INFORMATION -> Palette.PAPER.color();
		case WARNING -> Palette.WARNING_GROUND.color();
		case ALARM -> Palette.ERROR_GROUND.color();
		case EMERGENCY -> Palette.ERROR.color();
		};
	}

	/** On the ground of an emergency only white can be read. */
	static Color inkOnGround(Severity severity) {
		return severity == Severity.EMERGENCY ? Palette.PAPER.color() : ink(severity);
	}

	static Color ground(DangerLevel level) {
		return switch (level) {
		case NONE -> Palette.HEADER.color();
		case LEVEL_1 -> Palette.PAPER.color();
		case LEVEL_2 -> LEVEL_2;
		case LEVEL_3 -> LEVEL_3;
		case LEVEL_4 -> LEVEL_4;
		case LEVEL_5 -> LEVEL_5;
		};
	}

	static Color ink(DangerLevel level) {
		return level.compareTo(DangerLevel.LEVEL_3) < 0 ? Palette.INK.color() : Palette.PAPER.color();
	}
}
