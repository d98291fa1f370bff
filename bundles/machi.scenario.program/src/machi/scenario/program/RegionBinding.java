package machi.scenario.program;

import java.math.BigDecimal;
import java.util.Optional;

import org.osgi.service.component.annotations.Component;

import machi.calculation.region.RegionInput;
import machi.calculation.region.RegionMember;
import machi.model.core.CorePackage;
import machi.model.core.Municipality;
import machi.model.core.MunicipalityRole;
import machi.quantity.RoundingPolicy;
import machi.quantity.text.LocalizedText;
import machi.scenario.InputBinding;
import machi.scenario.ModelReader;
import machi.scenario.ProgramContent;

/** Binds {@code region.municipalities}. Where there is one wider region only, everybody belongs to it who says nothing else. */
@Component(service = InputBinding.class)
public final class RegionBinding implements InputBinding<RegionInput> {

	private static final String LABELS = "machi/register";

	@Override
	public String calculatorId() {
		return "region.municipalities";
	}

	@Override
	public Optional<LocalizedText> nothingToRead(ProgramContent content) {
		return content.program().getMunicipalities().isEmpty() ? Optional.of(LocalizedText.of("no municipality", "地方公共団体なし"))
				: Optional.empty();
	}

	@Override
	public RegionInput bind(ProgramContent content) {
		var program = content.program();
		var regions = program.getMunicipalities().stream().filter(one -> one.getRole() == MunicipalityRole.REGION)
				.map(one -> ModelReader.text(one.getId())).toList();
		var only = regions.size() == 1 ? regions.getFirst() : "";
		return new RegionInput(program.getMunicipalities().stream().map(one -> member(one, only)).toList(),
				ModelReader.rounding(program, "region.municipalities/aggregates/sharePercent", RoundingPolicy.halfUp(2)).rounding(),
				ModelReader.rounding(program, "region.municipalities/aggregates/densityPerKm2", RoundingPolicy.halfUp(1)).rounding());
	}

	private static RegionMember member(Municipality one, String onlyRegion) {
		boolean wider = one.getRole() == MunicipalityRole.REGION;
		var entered = ModelReader.text(one.getRegion());
		return new RegionMember(ModelReader.text(one.getId()), ModelReader.subject(one), ModelReader.name(one), role(one.getRole()), wider,
				entered.isEmpty() && !wider ? onlyRegion : entered, Optional.ofNullable(one.getPopulation()).map(BigDecimal::valueOf),
				date(one), Optional.ofNullable(one.getAreaKm2()), Optional.ofNullable(one.getHouseholds()).map(BigDecimal::valueOf));
	}

	private static String date(Municipality one) {
		var date = ModelReader.text(one.getPopulationDate());
		return !date.isBlank() || one.getPopulationYear() == null ? date : one.getPopulationYear() + "年";
	}

	private static LocalizedText role(MunicipalityRole role) {
		var details = CorePackage.Literals.MUNICIPALITY_ROLE.getEEnumLiteral(role.getName()).getEAnnotation(LABELS).getDetails();
		return LocalizedText.of(details.get("en"), details.get("ja"));
	}
}
