package machi.register.transfer;

import java.util.Objects;

import machi.register.plan.ImportStep;
import machi.register.sheet.SheetTable;

/** A table, and how it is read into a register. */
public record TableImport(ImportStep step, SheetTable table) {

	public TableImport {
		Objects.requireNonNull(step);
		Objects.requireNonNull(table);
	}
}
