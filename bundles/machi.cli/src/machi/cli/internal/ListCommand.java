package machi.cli.internal;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

import machi.application.Calculations;
import machi.application.cli.CliCommand;
import machi.application.cli.ExitCode;
import machi.calculation.CalculatorDescriptor;
import machi.calculation.Parameter;
import machi.report.text.TextTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * Tells what is installed. An adapter to equipment is any service that has the property {@value #ADAPTER}.
 */
@Component(service = CliCommand.class, scope = ServiceScope.PROTOTYPE)
@Command(name = "list")
public final class ListCommand implements CliCommand {

	private static final String ADAPTER = "adapter.id";
	private static final String INDENT = "  ";

	private final BundleContext context;
	private final Calculations calculations;

	@Spec
	private CommandSpec spec;

	@Activate
	public ListCommand(BundleContext context, @Reference Calculations calculations) {
		this.context = context;
		this.calculations = calculations;
	}

	@Override
	public Integer call() throws Exception {
		var out = spec.commandLine().getOut();
		var locale = Locale.getDefault();
		var messages = Messages.of(locale);
		var none = messages.text("list.none");
		section(out, messages.text("list.features"), features(locale), none);
		section(out, messages.text("list.calculators"), calculators(locale), none);
		section(out, messages.text("list.adapters"), adapters(), none);
		return ExitCode.DONE;
	}

	private static void section(PrintWriter out, String title, List<List<String>> rows, String none) {
		out.println(title);
		if (rows.isEmpty()) {
			out.println(INDENT + none);
		} else {
			var table = new TextTable(rows.getFirst().stream().map(cell -> false).toList());
			rows.forEach(table::add);
			table.print(out, INDENT);
		}
		out.println();
	}

	private List<List<String>> features(Locale locale) {
		return InstalledFeatures.of(context, locale).stream()
				.map(feature -> List.of(feature.id(), feature.version(), feature.label())).toList();
	}

	private List<List<String>> calculators(Locale locale) {
		return calculations.calculators().stream().map(descriptor -> List.of(descriptor.id(), descriptor.version(),
				descriptor.title().in(locale), parameters(descriptor))).toList();
	}

	private static String parameters(CalculatorDescriptor descriptor) {
		return String.join(" ", descriptor.parameters().stream().map(Parameter::name).map(name -> "--set " + name + "=…").toList());
	}

	private List<List<String>> adapters() throws InvalidSyntaxException {
		var references = context.getAllServiceReferences(null, "(" + ADAPTER + "=*)");
		return references == null ? List.of()
				: Arrays.stream(references).map(reference -> List.of(Objects.toString(reference.getProperty(ADAPTER)),
						reference.getBundle().getVersion().toString())).toList();
	}
}
