package machi.calculation.plant;

/**
 * What a plant gives and takes.
 *
 * @param netKw          fed out after own use, kW, mean of each step, never negative
 * @param drawnKw        taken from outside while own use is larger than generation, kW
 * @param renewableShare part of the energy that counts as renewable, 0 to 1
 */
public record PlantPower(double[] netKw, double[] drawnKw, double renewableShare) {
}
