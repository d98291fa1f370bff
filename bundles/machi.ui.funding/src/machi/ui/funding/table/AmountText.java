package machi.ui.funding.table;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import machi.model.program.ProgramPackage.Literals;
import machi.register.CellException;
import machi.register.CellFormat;
import machi.register.ElementReferences;
import machi.register.RegisterCatalog;
import machi.register.RegisterColumn;
import machi.ui.Messages;

/** Amounts as a person types or pastes them, read as registers read them: 1,000 or １０００. */
final class AmountText {

	private static final Messages TEXT = Messages.beside(AmountText.class);

	private final CellFormat format;
	private final RegisterColumn column;
	private final Locale locale;

	/**
	 * What was typed.
	 *
	 * @param amount  null when the cell is to be empty, or the text was refused
	 * @param refusal why it is no amount, as a sentence
	 */
	record Typed(BigDecimal amount, Optional<String> refusal) {
	}

	AmountText(Locale locale) {
		this.locale = locale;
		format = new CellFormat(locale, ElementReferences.of(List.of()));
		column = RegisterCatalog.installed().registerOf(Literals.BUDGET_LINE)
				.flatMap(register -> register.column(Literals.BUDGET_LINE__AMOUNT_THOUSAND_YEN.getName())).orElseThrow();
	}

	Typed read(String text) {
		try {
			var amount = (BigDecimal) format.parse(column, text);
			if (amount != null && amount.signum() < 0) {
				return new Typed(null, Optional.of(TEXT.get("refused.negative", text)));
			}
			return new Typed(amount, Optional.empty());
		} catch (CellException refused) {
			return text.isBlank() ? new Typed(null, Optional.empty())
					: new Typed(null, Optional.of(TEXT.get("refused.text", text, refused.expected().in(locale))));
		}
	}
}
