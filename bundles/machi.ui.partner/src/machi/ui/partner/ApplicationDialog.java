package machi.ui.partner;

import java.util.List;
import java.util.Optional;

import org.eclipse.emf.common.command.Command;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

import machi.model.partner.PartnerCategory;
import machi.model.partner.PartnerPackage.Literals;
import machi.model.partner.PartnerScheme;
import machi.partner.Application;
import machi.partner.PartnerRuleException;
import machi.partner.Registrations;
import machi.quantity.text.LocalizedText;
import machi.register.RegisterCatalog;
import machi.scenario.ModelReader;
import machi.ui.ProgramContext;
import machi.workspace.OpenProgram;

/** The application form (申請書): a partner is registered and applies to a scheme. */
final class ApplicationDialog extends FormDialog {

	private final OpenProgram program;
	private final List<PartnerScheme> schemes;
	private final Targets targets;
	private final String id;
	private Text name;
	private Text nameEn;
	private Combo category;
	private Combo scheme;
	private Text date;
	private Text address;
	private Text website;
	private Text profile;
	private Text codes;
	private Button outside;
	private Button esgNetwork;
	private Button published;
	private Text representative;
	private Text contactName;
	private Text contactMail;
	private Text contactPhone;

	ApplicationDialog(Shell shell, ProgramContext context, OpenProgram program, List<PartnerScheme> schemes, Targets targets) {
		super(shell, context, "application");
		this.program = program;
		this.schemes = schemes;
		this.targets = targets;
		id = program.newId(Literals.PARTNER);
	}

	/** Id of the partner that is registered. */
	String partnerId() {
		return id;
	}

	@Override
	void createFields(Composite grid) {
		name = text(grid, "name", "");
		nameEn = text(grid, "nameEn", "");
		category = choice(grid, "category", PartnerCategory.VALUES.stream()
				.map(literal -> RegisterCatalog.label(Literals.PARTNER_CATEGORY.getEEnumLiteral(literal.getValue()))).toList());
		scheme = choice(grid, "scheme", schemes.isEmpty() ? List.of(LocalizedText.same("—")) : schemes.stream().map(ModelReader::name).toList());
		date = date(grid, "appliedOn");
		address = text(grid, "address", "");
		website = text(grid, "website", "");
		profile = lines(grid, "profile", "");
		codes = targets(grid, targets, "");
		outside = check(grid, "outside", false);
		esgNetwork = check(grid, "esgNetwork", false);
		published = check(grid, "published", false);
		representative = text(grid, "representative", "");
		contactName = text(grid, "contactName", "");
		contactMail = text(grid, "contactMail", "");
		contactPhone = text(grid, "contactPhone", "");
	}

	@Override
	Command command() throws PartnerRuleException, Refused {
		var contact = new Application.Contact(representative.getText(), contactName.getText(), contactMail.getText(), contactPhone.getText());
		var form = new Application(name.getText(), nameEn.getText(), PartnerCategory.VALUES.get(category.getSelectionIndex()),
				address.getText(), website.getText(), profile.getText(), outside.getSelection(), esgNetwork.getSelection(),
				published.getSelection(), codes.getText(), contact);
		var applied = schemes.isEmpty() ? Optional.<PartnerScheme>empty() : Optional.of(schemes.get(scheme.getSelectionIndex()));
		return new Registrations(program).register(id, form, applied, dateOf(date));
	}
}
