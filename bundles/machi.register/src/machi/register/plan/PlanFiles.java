package machi.register.plan;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;

import machi.quantity.text.LocalizedText;
import machi.register.sheet.SheetException;

/** Import plans and remembered mappings as JSON files. */
public final class PlanFiles {

	/** Folder of a program where the mapping that was last used for each register is kept. */
	private static final String MAPPINGS = "mappings";

	private final ObjectMapper json = JsonMapper.builder().enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
			.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
			.enable(SerializationFeature.INDENT_OUTPUT).build();

	/**
	 * @throws SheetException when the file does not exist or is no plan; the reason names line and column
	 */
	public ImportPlan plan(Path file) throws SheetException {
		return read(file, ImportPlan.class);
	}

	/** The mapping that was last used for a register, if any; one that cannot be read counts as none. */
	public Optional<ImportStep> remembered(Path program, String register) {
		try {
			return Optional.of(read(mapping(program, register), ImportStep.class));
		} catch (SheetException none) {
			return Optional.empty();
		}
	}

	/**
	 * Keeps the mapping for the next file of this kind.
	 *
	 * @throws IOException when it cannot be written; the one before it is then still there
	 */
	public void remember(Path program, ImportStep step) throws IOException {
		var file = mapping(program, step.register());
		Files.createDirectories(file.getParent());
		var fresh = Files.createTempFile(file.getParent(), "mapping", ".tmp");
		try {
			Files.writeString(fresh, json.writeValueAsString(step) + "\n", StandardCharsets.UTF_8);
			Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
		} finally {
			Files.deleteIfExists(fresh);
		}
	}

	private static Path mapping(Path program, String register) {
		return program.resolve(MAPPINGS).resolve(register + ".json");
	}

	private <T> T read(Path file, Class<T> type) throws SheetException {
		try {
			return json.readValue(Files.readString(file, StandardCharsets.UTF_8), type);
		} catch (NoSuchFileException missing) {
			throw new SheetException(LocalizedText.of("There is no file " + file, "ファイルがありません: " + file), missing);
		} catch (JsonProcessingException wrong) {
			var where = wrong.getLocation() == null ? "" : wrong.getLocation().getLineNr() + ":" + wrong.getLocation().getColumnNr();
			throw new SheetException(LocalizedText.of(file + ":" + where + " is no import plan: " + wrong.getOriginalMessage(),
					file + ":" + where + " は取込み設定として読めません: " + wrong.getOriginalMessage()), wrong);
		} catch (IOException unreadable) {
			throw new SheetException(LocalizedText.of("Cannot read " + file, file + " を読み込めません"), unreadable);
		}
	}
}
