package machi.report.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import machi.calculation.Column;
import machi.calculation.ResultTable;
import machi.calculation.Row;
import machi.model.core.Element;
import machi.model.core.Place;
import machi.model.core.PlaceKind;
import machi.model.core.Program;
import machi.quantity.FiscalYear;
import machi.quantity.text.LocalizedText;
import machi.report.ElementName;
import machi.report.internal.ReportContent.Section;
import machi.scenario.ModelReader;

/** What the program says of itself, as tables like those of a calculator. */
final class ProgramTables {

	private static final String CALCULATOR = "program";

	private ProgramTables() {
	}

	static List<Section> of(Program program, Locale locale) {
		var sections = new ArrayList<Section>();
		add(sections, program(program, locale));
		add(sections, municipalities(program, locale));
		add(sections, places(program, locale));
		return sections;
	}

	private static void add(List<Section> sections, ResultTable table) {
		if (!table.rows().isEmpty()) {
			sections.add(new Section(CALCULATOR, table, List.of()));
		}
	}

	private static ResultTable program(Program program, Locale locale) {
		var rows = new ArrayList<Row>();
		var origin = ModelReader.subject(program);
		fact(rows, program, "name", LocalizedText.of("Name", "名称"), ElementName.of(program, locale));
		fact(rows, program, "edition", LocalizedText.of("Edition", "版"), program.getEdition());
		fact(rows, program, "period", LocalizedText.of("Period", "期間"),
				year(program.getStartFiscalYear(), locale) + "–" + year(program.getEndFiscalYear(), locale));
		fact(rows, program, "base", LocalizedText.of("Base year", "基準年度"), year(program.getBaseFiscalYear(), locale));
		var leads = program.getMunicipalities().stream().map(town -> ElementName.of(town, locale)).toList();
		if (!leads.isEmpty()) {
			rows.add(Row.data("municipality", origin, LocalizedText.of("Municipality", "地方公共団体"), String.join(", ", leads)));
		}
		return new ResultTable("program", LocalizedText.of("The program", "事業計画"),
				List.of(Column.localized("item", "Item", "項目"), Column.text("value", "Value", "内容")), rows);
	}

	private static void fact(List<Row> rows, Program program, String id, LocalizedText label, String value) {
		if (value != null && !value.isBlank() && !value.equals("–")) {
			rows.add(Row.data(id, ModelReader.subject(program), label, value));
		}
	}

	private static String year(Integer year, Locale locale) {
		return year == null ? "" : new FiscalYear(year).in(locale);
	}

	private static ResultTable municipalities(Program program, Locale locale) {
		var rows = program.getMunicipalities().stream().filter(ProgramTables::hasId)
				.map(town -> Row.data(town.getId(), ModelReader.subject(town), ElementName.of(town, locale), town.getPrefecture(),
						town.getCode(), town.getAreaKm2(), number(town.getPopulation())))
				.toList();
		return new ResultTable("municipalities", LocalizedText.of("Municipalities", "地方公共団体"),
				List.of(Column.text("name", "Name", "名称"), Column.text("prefecture", "Prefecture", "都道府県"),
						Column.text("code", "Code", "団体コード"), Column.number("areaKm2", "Area", "面積", "km2"),
						Column.number("population", "Population", "人口", "人")),
				rows);
	}

	private static ResultTable places(Program program, Locale locale) {
		var rows = program.getPlaces().stream().filter(place -> place.getKind() == PlaceKind.ZONE).filter(ProgramTables::hasId)
				.map(place -> Row.data(place.getId(), ModelReader.subject(place), printedNumber(place),
						ElementName.of(place, locale), place.getAddress(), place.getAreaKm2()))
				.toList();
		return new ResultTable("places", LocalizedText.of("Zones", "エリア"),
				List.of(Column.text("number", "No.", "番号"), Column.text("name", "Name", "名称"),
						Column.text("address", "Address", "所在地"), Column.number("areaKm2", "Area", "面積", "km2")),
				rows);
	}

	private static String printedNumber(Place place) {
		return place.getExternalNumbers().isEmpty() ? null : place.getExternalNumbers().getFirst().getText();
	}

	private static boolean hasId(Element element) {
		return element.getId() != null;
	}

	private static BigDecimal number(Integer value) {
		return value == null ? null : BigDecimal.valueOf(value);
	}
}
