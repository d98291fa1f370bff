package machi.ui.overview;

import java.nio.file.Path;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.commands.common.NotDefinedException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IWorkbenchSite;
import org.eclipse.ui.commands.ICommandImageService;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.forms.events.IHyperlinkListener;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.eclipse.ui.forms.widgets.Hyperlink;
import org.eclipse.ui.forms.widgets.TableWrapData;
import org.eclipse.ui.forms.widgets.TableWrapLayout;
import org.eclipse.ui.handlers.IHandlerService;

import machi.quantity.FiscalYear;
import machi.register.RegisterCatalog;
import machi.register.RegisterDefinition;
import machi.ui.Icon;
import machi.ui.Ids;
import machi.ui.Messages;
import machi.ui.Palette;
import machi.ui.ProgramContext;
import machi.ui.absent.AbsentPart;
import machi.ui.session.ProgramName;
import machi.workspace.OpenProgram;

/** Fills the body of the overview. */
final class OverviewPage {

	private static final Messages TEXT = Messages.beside(OverviewPage.class);
	private static final int COLUMNS = 2;
	private static final int MARGIN = 28;

	private final FormToolkit toolkit;
	private final Composite body;
	private final IWorkbenchSite site;
	private final LocalResourceManager resources;
	private final Locale locale = Locale.getDefault();
	private final NumberFormat counts = NumberFormat.getIntegerInstance(locale);

	OverviewPage(FormToolkit toolkit, Composite body, IWorkbenchSite site) {
		this.toolkit = toolkit;
		this.site = site;
		body.setLayout(wrapping(1, MARGIN, 6));
		this.body = wide(toolkit.createComposite(body));
		this.body.setLayout(wrapping(1, 0, 6));
		resources = new LocalResourceManager(JFaceResources.getResources(), this.body);
	}

	/** The layout of forms: long texts are broken where the page ends. */
	private static TableWrapLayout wrapping(int columns, int margin, int spacing) {
		var layout = new TableWrapLayout();
		layout.numColumns = columns;
		layout.makeColumnsEqualWidth = true;
		layout.topMargin = margin;
		layout.bottomMargin = margin;
		layout.leftMargin = margin;
		layout.rightMargin = margin;
		layout.verticalSpacing = spacing;
		layout.horizontalSpacing = 18;
		return layout;
	}

	private static <C extends Control> C wide(C control) {
		control.setLayoutData(new TableWrapData(TableWrapData.FILL_GRAB));
		return control;
	}

	/** The ways to a program. */
	void showStart(ProgramContext context) {
		text(body, TEXT.get("product"), 2.2, SWT.BOLD, Palette.INK);
		text(body, TEXT.get("product.what"), 1.1, SWT.NORMAL, Palette.MUTED);
		space(12);
		command(Icon.NEW_PROGRAM, TEXT.get("start.new"), "machi.ui.program.new");
		command(Icon.OPEN_PROGRAM, TEXT.get("start.open"), "machi.ui.program.open");
		var recent = context.recent();
		if (!recent.isEmpty()) {
			space(12);
			text(body, TEXT.get("start.recent"), 1.15, SWT.BOLD, Palette.INK);
			recent.forEach(folder -> recentProgram(context, folder));
		}
	}

	private void recentProgram(ProgramContext context, Path folder) {
		var row = row(body, 3);
		link(row, Icon.PROGRAM, String.valueOf(folder.getFileName()), () -> context.open(folder));
		label(row, String.valueOf(folder.getParent()), 1, SWT.NORMAL, Palette.MUTED);
	}

	/** What the program consists of. */
	void showProgram(ProgramContext context, OpenProgram open, RegisterCatalog catalog) {
		text(body, ProgramName.of(open), 1.8, SWT.BOLD, Palette.INK);
		text(body, about(open), 1, SWT.NORMAL, Palette.MUTED);
		long problems = open.problems().stream().filter(problem -> !problem.isNote()).count();
		if (problems > 0) {
			command(Icon.PROBLEMS, TEXT.get("problems", problems), "machi.ui.problems.show");
		}
		showPages();
		for (var domain : catalog.registers().stream().map(RegisterDefinition::domain).distinct().toList()) {
			showDomain(context, open, domain, catalog.registers().stream().filter(register -> register.domain() == domain).toList());
		}
		if (!open.absentDomains().isEmpty()) {
			showAbsent(open.absentDomains().stream().map(AbsentPart::new).toList());
		}
	}

	/** What the program has and nothing here can show. */
	private void showAbsent(List<AbsentPart> parts) {
		space(10);
		text(body, TEXT.get("absent"), 1.25, SWT.BOLD, Palette.INK);
		text(body, TEXT.get("absent.kept"), 1, SWT.NORMAL, Palette.MUTED);
		var list = toolkit.createComposite(body);
		GridLayoutFactory.fillDefaults().numColumns(4).spacing(10, 6).applyTo(list);
		for (var part : parts) {
			toolkit.createLabel(list, "").setImage(resources.get(Icon.ABSENT.descriptor()));
			label(list, part.name(), 1, SWT.NORMAL, Palette.INK);
			label(list, part.content(), 1, SWT.NORMAL, Palette.MUTED).setToolTipText(part.hint());
			part.get(site).ifPresentOrElse(get -> hyperlink(list, TEXT.get("absent.get"), get).setUnderlined(false), () -> toolkit.createLabel(list, ""));
		}
		if (parts.stream().allMatch(part -> part.get(site).isEmpty())) {
			text(body, TEXT.get("absent.ask"), 1, SWT.NORMAL, Palette.MUTED);
		}
	}

	/** Whatever is installed to see and run the program with. */
	private void showPages() {
		var pages = Arrays.stream(site.getService(ICommandService.class).getDefinedCommands()).filter(OverviewPage::isPage)
				.sorted(Comparator.comparing(Command::getId)).toList();
		if (pages.isEmpty()) {
			return;
		}
		space(10);
		text(body, TEXT.get("pages"), 1.25, SWT.BOLD, Palette.INK);
		var grid = wide(toolkit.createComposite(body));
		grid.setLayout(wrapping(COLUMNS, 0, 3));
		for (var page : pages) {
			var icon = site.getService(ICommandImageService.class).getImageDescriptor(page.getId());
			link(row(grid, 2), icon == null ? Icon.REGISTER.descriptor() : icon, name(page), () -> execute(page.getId()));
		}
	}

	private static boolean isPage(Command command) {
		try {
			return Ids.PAGES.equals(command.getCategory().getId());
		} catch (NotDefinedException removed) {
			return false;
		}
	}

	private static String name(Command page) {
		try {
			return page.getName();
		} catch (NotDefinedException removed) {
			return page.getId();
		}
	}

	private void showDomain(ProgramContext context, OpenProgram open, EClass domain, List<RegisterDefinition> registers) {
		space(10);
		text(body, RegisterCatalog.label(domain.getEPackage()).in(locale), 1.25, SWT.BOLD, Palette.INK);
		var root = open.roots().stream().filter(domain::isInstance).findFirst();
		var grid = wide(toolkit.createComposite(body));
		grid.setLayout(wrapping(COLUMNS, 0, 3));
		for (var register : registers) {
			var cell = row(grid, 3);
			var title = register.single() ? TEXT.get("general", register.title().in(locale)) : register.title().in(locale);
			link(cell, Icon.REGISTER, title, () -> context.show(register));
			if (!register.single()) {
				int size = root.map(present -> register.rows(present).size()).orElse(0);
				label(cell, counts.format(size), 1, SWT.NORMAL, Palette.MUTED);
			}
		}
	}

	private String about(OpenProgram open) {
		var program = open.program();
		var parts = new ArrayList<String>();
		var towns = program.getMunicipalities().stream().map(town -> town.getName()).filter(name -> name != null)
				.collect(Collectors.joining(", "));
		if (!towns.isBlank()) {
			parts.add(towns);
		}
		if (program.getEdition() != null && !program.getEdition().isBlank()) {
			parts.add(program.getEdition());
		}
		if (program.getStartFiscalYear() != null && program.getEndFiscalYear() != null) {
			parts.add(new FiscalYear(program.getStartFiscalYear()).in(locale) + " – "
					+ new FiscalYear(program.getEndFiscalYear()).in(locale));
		}
		parts.add(open.folder().toString());
		return String.join("   ·   ", parts);
	}

	private void command(Icon icon, String label, String commandId) {
		link(row(body, 2), icon, label, () -> execute(commandId));
	}

	private void execute(String commandId) {
		try {
			site.getService(IHandlerService.class).executeCommand(commandId, null);
		} catch (CommandException refused) {
			ILog.of(OverviewPage.class).error(commandId + " cannot be executed", refused);
		}
	}

	private Composite row(Composite parent, int columns) {
		var row = wide(toolkit.createComposite(parent));
		GridLayoutFactory.fillDefaults().numColumns(columns).spacing(6, 0).margins(0, 2).applyTo(row);
		return row;
	}

	private void link(Composite row, Icon icon, String label, Runnable action) {
		link(row, icon.descriptor(), label, action);
	}

	private void link(Composite row, ImageDescriptor icon, String label, Runnable action) {
		var image = toolkit.createLabel(row, "");
		image.setImage(resources.get(icon));
		hyperlink(row, label, action).setUnderlined(false);
	}

	private Hyperlink hyperlink(Composite parent, String label, Runnable action) {
		var link = toolkit.createHyperlink(parent, label, SWT.NONE);
		link.addHyperlinkListener(IHyperlinkListener.linkActivatedAdapter(activated -> action.run()));
		return link;
	}

	private void text(Composite parent, String text, double size, int style, Palette colour) {
		wide(label(parent, text, size, style, colour));
	}

	private Label label(Composite parent, String text, double size, int style, Palette colour) {
		var label = toolkit.createLabel(parent, text, SWT.WRAP);
		label.setForeground(colour.color());
		label.setFont(font(size, style));
		return label;
	}

	private Font font(double factor, int style) {
		var descriptor = JFaceResources.getDefaultFontDescriptor();
		int height = (int) Math.round(descriptor.getFontData()[0].getHeight() * factor);
		return resources.create(descriptor.setHeight(height).setStyle(style));
	}

	private void space(int height) {
		var gap = new TableWrapData();
		gap.heightHint = height;
		toolkit.createComposite(body).setLayoutData(gap);
	}
}
