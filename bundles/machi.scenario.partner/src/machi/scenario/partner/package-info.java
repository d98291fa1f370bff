/** From partners, bodies, meetings and consensus to the inputs of calculators. */
package machi.scenario.partner;
