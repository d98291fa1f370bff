package machi.cli.internal;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EPackage;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ServiceScope;

import machi.application.Calculations;
import machi.application.DomainAdvice;
import machi.application.DomainProvider;
import machi.application.DomainProviders;
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
	/** What the namespaces of models begin with; the name of the domain and a version follow. */
	private static final String NAMESPACE = "urn:machi:model:";

	private final BundleContext context;
	private final Calculations calculations;
	private final DomainAdvice advice;

	@Spec
	private CommandSpec spec;

	@Activate
	public ListCommand(BundleContext context, @Reference Calculations calculations,
			@Reference(cardinality = ReferenceCardinality.OPTIONAL) DomainProviders providers) {
		this.context = context;
		this.calculations = calculations;
		advice = new DomainAdvice(Optional.ofNullable(providers));
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
		var missing = missingDomains(locale, messages);
		if (!missing.isEmpty()) {
			section(out, messages.text("list.domains"), missing, none);
		}
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

	/** The domains that installed calculators read and that are not installed, and how to get them. */
	private List<List<String>> missingDomains(Locale locale, Messages messages) {
		var installed = EPackage.Registry.INSTANCE.keySet().stream().filter(uri -> uri.startsWith(NAMESPACE))
				.map(uri -> uri.substring(NAMESPACE.length()).split(":", 2)[0]).collect(Collectors.toSet());
		var readers = new TreeMap<String, List<String>>();
		for (var descriptor : calculations.calculators()) {
			descriptor.reads().stream().filter(domain -> !installed.contains(domain)).forEach(
					domain -> readers.computeIfAbsent(domain, any -> new ArrayList<>()).add(descriptor.title().in(locale)));
		}
		return readers.entrySet().stream().map(entry -> List.of(entry.getKey(), advice.providers(entry.getKey()).stream()
				.map(DomainProvider::command).findFirst().orElse(messages.text("list.domains.unknown")),
				messages.text("list.domains.readers", String.join(", ", entry.getValue())))).toList();
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
