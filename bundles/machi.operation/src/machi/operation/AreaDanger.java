package machi.operation;

import java.util.List;
import java.util.Objects;

import machi.model.device.DangerLevel;
import machi.quantity.text.LocalizedText;

/**
 * How dangerous a hazard area is, and why.
 *
 * @param area  id in the program
 * @param level the highest of what counts
 * @param reasons all that was looked at; what counts first, the gravest first
 */
public record AreaDanger(String area, LocalizedText title, DangerLevel level, List<Reason> reasons) {

	/**
	 * One thing that was looked at.
	 *
	 * @param level  that it stands for
	 * @param counts whether it raises the area to that level now
	 */
	public record Reason(DangerLevel level, LocalizedText text, boolean counts) {

		public Reason {
			Objects.requireNonNull(level);
			Objects.requireNonNull(text);
		}
	}

	public AreaDanger {
		Objects.requireNonNull(area);
		Objects.requireNonNull(title);
		Objects.requireNonNull(level);
		reasons = List.copyOf(reasons);
	}
}
