package machi.ui.partner;

import java.math.BigDecimal;
import java.util.Optional;

import org.eclipse.emf.common.command.Command;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

import machi.model.partner.MatchingField;
import machi.model.partner.MatchingType;
import machi.model.partner.Partner;
import machi.model.partner.PartnerPackage.Literals;
import machi.partner.PartnerRecords;
import machi.partner.PartnerRuleException;
import machi.register.RegisterCatalog;
import machi.ui.Messages;
import machi.ui.ProgramContext;
import machi.workspace.OpenProgram;

/** An offer or a need of a partner. */
final class EntryDialog extends FormDialog {

	private static final Messages TEXT = Messages.beside(EntryDialog.class);

	private final OpenProgram program;
	private final Partner partner;
	private final Targets targets;
	private Combo type;
	private Combo field;
	private Text name;
	private Text keywords;
	private Text codes;
	private Text amount;
	private Text validUntil;

	EntryDialog(Shell shell, ProgramContext context, OpenProgram program, Partner partner, Targets targets) {
		super(shell, context, "entry");
		this.program = program;
		this.partner = partner;
		this.targets = targets;
	}

	@Override
	void createFields(Composite grid) {
		type = choice(grid, "type", MatchingType.VALUES.stream()
				.map(literal -> RegisterCatalog.label(Literals.MATCHING_TYPE.getEEnumLiteral(literal.getValue()))).toList());
		name = text(grid, "entryName", "");
		field = choice(grid, "matchingField", MatchingField.VALUES.stream()
				.map(literal -> RegisterCatalog.label(Literals.MATCHING_FIELD.getEEnumLiteral(literal.getValue()))).toList());
		keywords = text(grid, "keywords", "");
		codes = targets(grid, targets, "");
		amount = text(grid, "amount", "");
		validUntil = text(grid, "validUntil", "");
	}

	@Override
	Command command() throws PartnerRuleException, Refused {
		var until = validUntil.getText().isBlank() ? "" : dateOf(validUntil).toString();
		return new PartnerRecords(program).entry(partner, new PartnerRecords.Entry(name.getText(), MatchingType.VALUES.get(type.getSelectionIndex()),
				MatchingField.VALUES.get(field.getSelectionIndex()), keywords.getText(), codes.getText(), amountOf(amount.getText().strip()), until));
	}

	private static Optional<BigDecimal> amountOf(String typed) throws Refused {
		var plain = typed.replace(",", "");
		if (plain.isEmpty()) {
			return Optional.empty();
		}
		if (!plain.matches("[0-9]{1,12}(\\.[0-9]{1,3})?")) {
			throw new Refused(TEXT.get("wrong.number", typed));
		}
		return Optional.of(new BigDecimal(plain));
	}
}
