/**
 * The annual electricity of a decarbonisation area: generation, demand, saving, net-zero balance, allocation to the
 * kinds of supply, local production. Energies are kWh per fiscal year, capacities kW.
 */
package machi.calculation.energybalance;
