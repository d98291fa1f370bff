package machi.application.internal;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import machi.calculation.CalculationException;
import machi.calculation.CalculatorDescriptor;
import machi.calculation.Subject;
import machi.quantity.text.LocalizedText;
import machi.workspace.OpenProgram;

/**
 * Which of the domains that a calculator reads a program has. A calculator that reads several runs when one of them is
 * there: it says itself what it cannot do without.
 */
record Domains(List<String> read, List<String> present, List<String> notInstalled) {

	private static final String CORE = "core";

	static Domains of(CalculatorDescriptor descriptor, OpenProgram program) {
		var read = descriptor.reads().stream().filter(domain -> !domain.equals(CORE)).toList();
		var loaded = program.roots().stream().map(root -> root.eClass().getEPackage().getName()).collect(Collectors.toSet());
		return new Domains(read, read.stream().filter(loaded::contains).toList(), read.stream()
				.filter(domain -> program.absentDomains().stream().anyMatch(absent -> absent.name().equals(domain))).toList());
	}

	/** Why there is nothing to compute, when a program simply has no data of these domains. */
	Optional<LocalizedText> nothingToRead() {
		return read.isEmpty() || !present.isEmpty() || !notInstalled.isEmpty() ? Optional.empty()
				: Optional.of(LocalizedText.of("no data of its kind", "対象のデータなし"));
	}

	/** Why the calculator cannot run on the program, if so. */
	Optional<CalculationException> obstacle() {
		if (read.isEmpty() || !present.isEmpty()) {
			return Optional.empty();
		}
		if (!notInstalled.isEmpty()) {
			var features = notInstalled.stream().map(domain -> "machi." + domain + ".feature").collect(Collectors.joining(", "));
			return Optional.of(failure("The program has data of a domain that is not installed; install " + features,
					"インストールされていない分野のデータがあります。次の機能をインストールしてください: " + features, notInstalled));
		}
		return Optional.of(failure("The program has no data of the domain that is computed",
				"この計算に使う分野のデータが事業計画にありません", read));
	}

	private static CalculationException failure(String english, String japanese, List<String> domains) {
		return new CalculationException(LocalizedText.of(english, japanese), Subject.NONE, String.join(", ", domains));
	}
}
