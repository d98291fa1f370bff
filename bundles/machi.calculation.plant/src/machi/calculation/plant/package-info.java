/**
 * What plants other than photovoltaic ones give along a year. Series are mean values of the steps of one grid: flow in m3/s,
 * wind in m/s, irradiance in W/m2, power in kW. Functions are pure and may be called from many threads.
 */
package machi.calculation.plant;
