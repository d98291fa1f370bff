package machi.ui.schedule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import machi.calculation.CalculationResult;
import machi.calculation.ResultTable;
import machi.calculation.Row;
import machi.quantity.text.LocalizedText;

/**
 * A deadline that somebody wants to be reminded of.
 *
 * @param id       of the milestone
 * @param remindOn first day on which to be reminded
 * @param daysLeft until it is due; negative when it was missed
 */
public record Reminder(String id, String name, String initiative, LocalDate due, LocalDate remindOn, int daysLeft, String responsible) {

	public Reminder {
		Objects.requireNonNull(id);
		Objects.requireNonNull(name);
		Objects.requireNonNull(initiative);
		Objects.requireNonNull(due);
		Objects.requireNonNull(remindOn);
		Objects.requireNonNull(responsible);
	}

	/** The table "reminders" of the calculator schedule.plan, the earliest first. */
	public static List<Reminder> of(CalculationResult result, Locale locale) {
		return result.table("reminders").map(table -> table.rows().stream().map(row -> of(table, row, locale)).toList()).orElse(List.of());
	}

	private static Reminder of(ResultTable table, Row row, Locale locale) {
		var left = cell(table, row, "daysLeft");
		return new Reminder(row.id(), text(cell(table, row, "milestone"), locale), text(cell(table, row, "initiative"), locale),
				LocalDate.parse((String) cell(table, row, "due")), LocalDate.parse((String) cell(table, row, "reminder")),
				left instanceof BigDecimal days ? days.intValue() : 0, text(cell(table, row, "responsible"), locale));
	}

	private static Object cell(ResultTable table, Row row, String column) {
		return row.cells().get(table.columnIndex(column));
	}

	private static String text(Object cell, Locale locale) {
		return switch (cell) {
		case null -> "";
		case LocalizedText text -> text.in(locale);
		default -> cell.toString();
		};
	}

	/** Whether it is time: the day to be reminded on has come. */
	boolean isNow(LocalDate today) {
		return !today.isBefore(remindOn);
	}
}
