/** Citizens' programs: premium vouchers, and the services of a town with their use. */
package machi.calculation.service;
