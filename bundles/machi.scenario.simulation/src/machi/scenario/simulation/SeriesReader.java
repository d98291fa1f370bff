package machi.scenario.simulation;

import machi.calculation.CalculationException;
import machi.model.core.Element;
import machi.quantity.text.LocalizedText;
import machi.quantity.time.TimeGrid;
import machi.quantity.time.TimeSeries;
import machi.scenario.ModelReader;

/** Reads series of the program's store on the steps of the study. */
final class SeriesReader {

	/**
	 * The series that the element names.
	 *
	 * @throws CalculationException when there is none, it is damaged, or it does not fill all steps
	 */
	TimeSeries onGrid(Element element, String attribute, String id, TimeGrid grid, TimeSeries.Kind kind) throws CalculationException {
		throw new CalculationException(LocalizedText.of("The ID of a stored series was expected", "登録済みの時系列のIDを指定してください"),
				ModelReader.subject(element, attribute), ModelReader.text(id));
	}
}
