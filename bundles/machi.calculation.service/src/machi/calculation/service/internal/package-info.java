/** The calculators of services and vouchers. */
package machi.calculation.service.internal;
