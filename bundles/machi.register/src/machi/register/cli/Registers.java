package machi.register.cli;

import java.util.stream.Collectors;

import machi.application.DomainAdvice;
import machi.application.DomainProvider;
import machi.quantity.text.LocalizedText;
import machi.register.RegisterCatalog;
import machi.register.RegisterDefinition;

/** What the commands say about registers. */
final class Registers {

	private Registers() {
	}

	/** That there is no such register here, and where it would come from. */
	static LocalizedText unknown(String id, RegisterCatalog catalog, DomainAdvice advice) {
		var domain = id.substring(0, Math.max(0, id.indexOf('.')));
		if (!domain.isEmpty() && catalog.registers().stream().noneMatch(known -> known.id().startsWith(domain + "."))) {
			var source = source(domain, advice);
			return LocalizedText.of("There is no register " + id + " here. " + source.english(),
					"登録簿 " + id + " はここにはありません。" + source.japanese());
		}
		var known = catalog.registers().stream().map(RegisterDefinition::id).collect(Collectors.joining(", "));
		return LocalizedText.of("There is no register " + id + ". Registers: " + known,
				"登録簿 " + id + " はありません。登録簿: " + known);
	}

	/** How to get a domain that is not installed. */
	static LocalizedText source(String domain, DomainAdvice advice) {
		var ways = advice.providers(domain);
		if (ways.isEmpty()) {
			return LocalizedText.of("No feature that is known here brings the domain " + domain + "; its vendor or your IT knows the one",
					"分野 " + domain + " の機能は、ここで分かる入手先にありません。提供元または情報部門に確認してください");
		}
		return LocalizedText.of("To get the domain " + domain + ": " + commands(advice, domain, " or "),
				"分野 " + domain + " の導入方法: " + commands(advice, domain, " または "));
	}

	private static String commands(DomainAdvice advice, String domain, String or) {
		return advice.providers(domain).stream().map(DomainProvider::command).collect(Collectors.joining(or));
	}
}
