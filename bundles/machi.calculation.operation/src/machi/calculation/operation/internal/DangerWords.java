package machi.calculation.operation.internal;

import java.util.List;

import machi.calculation.operation.DangerLevels.Reason;
import machi.quantity.text.LocalizedText;

/** Levels and their reasons in words. */
final class DangerWords {

	/** Evacuation information, Cabinet Office guideline of May 2021. */
	private static final List<LocalizedText> LEVELS = List.of(LocalizedText.of("none", "なし"),
			LocalizedText.of("1: be prepared", "1：早期注意情報"), LocalizedText.of("2: know where to go", "2：注意報"),
			LocalizedText.of("3: the elderly and others who need time evacuate", "3：高齢者等避難"),
			LocalizedText.of("4: all evacuate", "4：避難指示"), LocalizedText.of("5: save your life at once", "5：緊急安全確保"));

	private DangerWords() {
	}

	static LocalizedText level(int level) {
		return LEVELS.get(level);
	}

	static LocalizedText state(Reason reason) {
		var words = switch (reason.state()) {
		case REACHED -> LocalizedText.of("reached", "到達");
		case REACHED_IN_DOUBT -> LocalizedText.of("reached by a doubtful value", "到達（疑わしい値）");
		case NOT_REACHED -> LocalizedText.of("not reached", "未到達");
		case UNKNOWN -> LocalizedText.of("no value that can be trusted", "信頼できる値なし");
		case CONFIRMED -> LocalizedText.of("confirmed", "確認済");
		case REPORTED -> LocalizedText.of("enough reports", "必要な通報数に到達");
		case WAITING -> LocalizedText.of("not confirmed, too few reports", "未確認（通報数不足）");
		case DISMISSED -> LocalizedText.of("dismissed", "却下");
		case NOT_CURRENT -> LocalizedText.of("not current", "有効時間外");
		};
		return reason.old() ? LocalizedText.of(words.english() + ", old value", words.japanese() + "（古い値）") : words;
	}
}
