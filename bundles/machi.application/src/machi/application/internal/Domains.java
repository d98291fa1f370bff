package machi.application.internal;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import machi.application.DomainAdvice;
import machi.calculation.CalculationException;
import machi.calculation.CalculationResult;
import machi.calculation.CalculatorDescriptor;
import machi.calculation.Finding;
import machi.calculation.Severity;
import machi.calculation.Subject;
import machi.quantity.text.LocalizedText;
import machi.workspace.AbsentDomain;
import machi.workspace.OpenProgram;

/**
 * Which of the domains that a calculator reads a program has. A calculator that reads several runs when one of them is
 * there: it says itself what it cannot do without.
 *
 * @param absent what the program has of them and is not installed
 */
record Domains(List<String> read, List<String> present, List<AbsentDomain> absent) {

	/** Rule of the note that a result was computed without a domain that is not installed. */
	static final String RULE = "domain.notinstalled";

	private static final String CORE = "core";

	static Domains of(CalculatorDescriptor descriptor, OpenProgram program) {
		var read = descriptor.reads().stream().filter(domain -> !domain.equals(CORE)).toList();
		var loaded = program.roots().stream().map(root -> root.eClass().getEPackage().getName()).collect(Collectors.toSet());
		return new Domains(read, read.stream().filter(loaded::contains).toList(),
				program.absentDomains().stream().filter(absent -> read.contains(absent.name()) && !loaded.contains(absent.name())).toList());
	}

	/** These, and what else is not installed and was looked for. */
	Domains and(Collection<AbsentDomain> missed) {
		var all = new TreeMap<String, AbsentDomain>();
		absent.forEach(domain -> all.put(domain.file(), domain));
		missed.forEach(domain -> all.put(domain.file(), domain));
		return new Domains(read, present, List.copyOf(all.values()));
	}

	/** Names of the domains that are not installed. */
	List<String> notInstalled() {
		return absent.stream().map(AbsentDomain::name).toList();
	}

	private boolean nothingPresent() {
		return !read.isEmpty() && present.isEmpty();
	}

	/** Why there is nothing to compute, when a program has no data of these domains, or none that is installed. */
	Optional<LocalizedText> nothingToRead(DomainAdvice advice) {
		if (!nothingPresent()) {
			return Optional.empty();
		}
		return Optional.of(absent.isEmpty() ? LocalizedText.of("no data of its kind", "対象のデータなし") : sentences(absent, advice));
	}

	/** Why the calculator cannot run on the program, if so. */
	Optional<CalculationException> obstacle(DomainAdvice advice) {
		if (!nothingPresent()) {
			return Optional.empty();
		}
		return Optional.of(absent.isEmpty()
				? failure(LocalizedText.of("The program has no data of the domain that is computed", "この計算に使う分野のデータが事業計画にありません"), read)
				: failure(sentences(absent, advice), List.of()));
	}

	/** A text, with what is not installed behind it. */
	LocalizedText with(LocalizedText reason, DomainAdvice advice) {
		if (absent.isEmpty()) {
			return reason;
		}
		var missing = sentences(absent, advice);
		return LocalizedText.of(reason.english() + ". " + missing.english(), reason.japanese() + "。" + missing.japanese());
	}

	/** What a result was computed without. */
	List<Finding> notes() {
		if (absent.isEmpty()) {
			return List.of();
		}
		var missing = names(absent);
		return List.of(new Finding(RULE, Severity.INFO,
				LocalizedText.of("Computed without " + missing.english() + ", whose domain is not installed.",
						missing.japanese() + "を除いて計算しました。この分野の機能は導入されていません。"),
				List.of()));
	}

	/** Whether a result was computed without a domain that is not installed. */
	static boolean lacksAny(CalculationResult result) {
		return result.findings().stream().anyMatch(finding -> finding.rule().equals(RULE));
	}

	static LocalizedText names(List<AbsentDomain> absent) {
		return LocalizedText.of(joined(absent, domain -> DomainAdvice.name(domain).english(), ", "),
				joined(absent, domain -> DomainAdvice.name(domain).japanese(), "、"));
	}

	private static LocalizedText sentences(List<AbsentDomain> absent, DomainAdvice advice) {
		return LocalizedText.of(joined(absent, domain -> advice.sentence(domain).english(), "; "),
				joined(absent, domain -> advice.sentence(domain).japanese(), "。"));
	}

	private static String joined(List<AbsentDomain> absent, Function<AbsentDomain, String> text, String joint) {
		return absent.stream().map(text).collect(Collectors.joining(joint));
	}

	private static CalculationException failure(LocalizedText reason, List<String> domains) {
		return new CalculationException(reason, Subject.NONE, String.join(", ", domains));
	}
}
