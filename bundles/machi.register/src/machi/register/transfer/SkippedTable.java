package machi.register.transfer;

import java.util.Objects;

import machi.quantity.text.LocalizedText;

/**
 * A table of an import whose register is of a domain that is not installed, so that it is left for where it is.
 *
 * @param register id of the register
 * @param file     the file of the table
 */
public record SkippedTable(String register, String file) {

	public SkippedTable {
		Objects.requireNonNull(register);
		Objects.requireNonNull(file);
	}

	/** The name of the register's domain, as in energy for {@code energy.sites}; the domain itself is a register, too. */
	public String domain() {
		return domain(register);
	}

	static String domain(String register) {
		int dot = register.indexOf('.');
		return dot < 0 ? register : register.substring(0, dot);
	}

	/** What is said of it. */
	public LocalizedText message() {
		return LocalizedText.of("%s: skipped, because no domain %s is installed (%s)".formatted(register, domain(), file),
				"%s: 分野 %s の機能が導入されていないため取り込みません（%s）".formatted(register, domain(), file));
	}
}
