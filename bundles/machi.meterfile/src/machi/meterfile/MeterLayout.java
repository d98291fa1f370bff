package machi.meterfile;

import java.util.List;
import java.util.Objects;

import machi.quantity.text.LocalizedText;

/**
 * How a meter file was understood.
 *
 * @param form       how the half hours are laid out
 * @param headerLine line of the headings, from 1
 * @param dateColumn heading of the date, or of date and time together
 * @param timeColumn heading of the time in {@link Form#LINE_PER_HALF_HOUR}; empty where the date column has it
 * @param pointColumn heading of the supply point; empty where there is none
 * @param valueColumns headings of the values
 * @param unit       of the values in the file: kWh, Wh or kW
 * @param stamps     whether a time is the beginning or the end of its half hour
 */
public record MeterLayout(Form form, int headerLine, String dateColumn, String timeColumn, String pointColumn,
		List<String> valueColumns, String unit, Stamps stamps) {

	/** How the half hours are laid out. */
	public enum Form {
		/** One line per day (and meter) with 48 values. */
		LINE_PER_DAY,
		/** One line per half hour (and meter). */
		LINE_PER_HALF_HOUR
	}

	/** What a time says of its half hour. */
	public enum Stamps {
		/** It is its beginning. */
		BEGINNING,
		/** It is its end, so that the day runs from 0:30 to 24:00. */
		END
	}

	public MeterLayout {
		Objects.requireNonNull(form);
		Objects.requireNonNull(dateColumn);
		Objects.requireNonNull(timeColumn);
		Objects.requireNonNull(pointColumn);
		valueColumns = List.copyOf(valueColumns);
		Objects.requireNonNull(unit);
		Objects.requireNonNull(stamps);
	}

	/** One sentence for the person who imports the file. */
	public LocalizedText summary() {
		boolean days = form == Form.LINE_PER_DAY;
		boolean end = stamps == Stamps.END;
		var values = days ? valueColumns.getFirst() + " … " + valueColumns.getLast() : String.join(", ", valueColumns);
		return LocalizedText.of(
				(days ? "One line per day, " : "One line per half hour, ") + "headings in line " + headerLine + ", " + unit
						+ " in " + values + ", times are the " + (end ? "end" : "beginning") + " of the half hour",
				(days ? "1行1日" : "1行30分") + "、見出しは" + headerLine + "行目、値は " + values + "(" + unit + ")、時刻は各30分の"
						+ (end ? "終わり" : "始まり"));
	}
}
