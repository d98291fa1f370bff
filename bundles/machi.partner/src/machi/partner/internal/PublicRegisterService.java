package machi.partner.internal;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import machi.application.Calculations;
import machi.calculation.CalculationException;
import machi.calculation.partner.PartnerNetworkInput;
import machi.model.partner.Partner;
import machi.model.partner.PartnerPlan;
import machi.partner.PublicRegister;
import machi.partner.PublicRegisters;
import machi.scenario.ModelReader;
import machi.sdg.SdgCatalogue;
import machi.workspace.OpenProgram;

/** Makes the public register from the input of the partner calculator, so that both know the same partners. */
@Component(service = PublicRegisters.class)
public final class PublicRegisterService implements PublicRegisters {

	private static final String CALCULATOR = "partner.network";
	private static final List<Locale> LANGUAGES = List.of(Locale.JAPANESE, Locale.ENGLISH);

	private final Calculations calculations;
	private final SdgCatalogue catalogue = SdgCatalogue.shipped();

	@Activate
	public PublicRegisterService(@Reference Calculations calculations) {
		this.calculations = calculations;
	}

	@Override
	public PublicRegister read(OpenProgram program, LocalDate date) throws CalculationException {
		var input = calculations.input(program, CALCULATOR, PartnerNetworkInput.class);
		var partners = program.domain(PartnerPlan.class).map(plan -> List.<Partner>copyOf(plan.getPartners())).orElse(List.of());
		return new PublicRegisterReader(input, partners, date).read(ModelReader.name(program.program()));
	}

	@Override
	public List<Path> write(PublicRegister register, Path folder) throws IOException {
		Files.createDirectories(folder);
		var files = new ArrayList<Path>();
		for (var locale : LANGUAGES) {
			var words = new RegisterWords(locale);
			files.add(replace(folder.resolve("partners-" + locale.getLanguage() + ".html"),
					new PublicRegisterPage(register, catalogue, words).text()));
			files.add(replace(folder.resolve("partners-" + locale.getLanguage() + ".csv"), PublicRegisterCsv.text(register, words)));
		}
		return files;
	}

	private static Path replace(Path file, String text) throws IOException {
		var written = file.resolveSibling("." + file.getFileName() + "." + ProcessHandle.current().pid() + ".tmp");
		try {
			Files.writeString(written, text);
			try {
				Files.move(written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
			} catch (AtomicMoveNotSupportedException otherFileSystem) {
				Files.move(written, file, StandardCopyOption.REPLACE_EXISTING);
			}
			return file;
		} finally {
			Files.deleteIfExists(written);
		}
	}
}
