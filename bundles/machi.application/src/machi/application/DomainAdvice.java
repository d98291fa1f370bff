package machi.application;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.ILog;

import machi.quantity.text.LocalizedText;
import machi.workspace.AbsentDomain;

/** Says how to get what a program has data of and what is not installed. Asks once for each domain. */
public final class DomainAdvice {

	private final Optional<DomainProviders> known;
	private final Map<String, List<DomainProvider>> answers = new HashMap<>();

	/** @param known empty when nothing here can install features */
	public DomainAdvice(Optional<DomainProviders> known) {
		this.known = known;
	}

	/** The features that bring a domain, as far as they are known. */
	public synchronized List<DomainProvider> providers(String domain) {
		return answers.computeIfAbsent(domain, this::ask);
	}

	private List<DomainProvider> ask(String domain) {
		try {
			return known.map(providers -> List.copyOf(providers.providers(domain))).orElse(List.of());
		} catch (RuntimeException | LinkageError broken) { // how to install must not hide what is missing
			ILog.of(DomainAdvice.class).error("nobody told which feature brings " + domain, broken);
			return List.of();
		}
	}

	/** A sentence that names the part and the way to get it. */
	public LocalizedText sentence(AbsentDomain domain) {
		var english = name(domain).english() + " is of a domain that is not installed";
		var japanese = name(domain).japanese() + "の分野の機能は導入されていません";
		var ways = providers(domain.name());
		if (ways.isEmpty()) {
			var uri = domain.namespace().isEmpty() ? "" : " (" + domain.namespace() + ")";
			return LocalizedText.of(english + "; its vendor or your IT knows the feature that brings it" + uri,
					japanese + "。機能の入手先は提供元または情報部門に確認してください" + uri);
		}
		return LocalizedText.of(english + "; to get it: " + commands(ways, " or "), japanese + "。導入方法: " + commands(ways, " または "));
	}

	/** The file, and what it calls its content. */
	public static LocalizedText name(AbsentDomain domain) {
		return LocalizedText.of(domain.file() + quoted(domain, domain.label().english(), " (“", "”)"),
				domain.file() + quoted(domain, domain.label().japanese(), "（「", "」）"));
	}

	private static String quoted(AbsentDomain domain, String label, String before, String after) {
		return label.equals(domain.file()) ? "" : before + label + after;
	}

	private static String commands(List<DomainProvider> ways, String or) {
		return ways.stream().map(DomainProvider::command).collect(Collectors.joining(or));
	}
}
