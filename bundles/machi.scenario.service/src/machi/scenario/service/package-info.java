/** From services and vouchers to the inputs of calculators. */
package machi.scenario.service;
