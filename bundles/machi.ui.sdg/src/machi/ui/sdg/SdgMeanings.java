package machi.ui.sdg;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.osgi.service.component.annotations.Component;

import machi.quantity.text.LocalizedText;
import machi.register.CodeMeanings;
import machi.sdg.SdgCatalogue;
import machi.sdg.SdgCode;
import machi.sdg.SdgCodes;

/** Says in the registers what SDG codes mean. Used on the UI thread. */
@Component(service = CodeMeanings.class)
public final class SdgMeanings implements CodeMeanings {

	private static final int KEPT = 2000;

	private final SdgCatalogue catalogue = SdgCatalogue.shipped();
	private final SdgCodes codes = new SdgCodes(catalogue);
	/** The same cells are painted again and again. */
	private final Map<String, List<Meaning>> known = new LinkedHashMap<>(16, 0.75f, true) {
		private static final long serialVersionUID = 1L;

		@Override
		protected boolean removeEldestEntry(Map.Entry<String, List<Meaning>> eldest) {
			return size() > KEPT;
		}
	};

	@Override
	public String codes() {
		return "sdg";
	}

	@Override
	public List<Meaning> meanings(String cell) {
		return known.computeIfAbsent(cell, this::read);
	}

	private List<Meaning> read(String cell) {
		var reading = codes.read(cell);
		var meanings = new ArrayList<Meaning>();
		reading.codes().forEach(code -> meanings.add(new Meaning(text(code), false)));
		reading.unknown().forEach(fragment -> meanings.add(new Meaning(
				LocalizedText.of("“" + fragment.text() + "”: no goal or target has this code", "「" + fragment.text() + "」: このゴール・ターゲットはありません"),
				true)));
		reading.unreadable().forEach(fragment -> meanings.add(new Meaning(LocalizedText.of(
				"“" + fragment.text().strip() + "” cannot be read as an SDG code such as 7.2",
				"「" + fragment.text().strip() + "」は 7.2 のようなSDGsの番号として読めません"), true)));
		return List.copyOf(meanings);
	}

	private LocalizedText text(SdgCode code) {
		var text = code.isGoal() ? catalogue.goal(code.goal()).orElseThrow().name() : catalogue.text(code).orElseThrow();
		return LocalizedText.of(code + "  " + text.english(), code + "  " + text.japanese());
	}
}
