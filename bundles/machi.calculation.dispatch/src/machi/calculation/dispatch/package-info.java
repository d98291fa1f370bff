/** Sites, their plants, storage and vehicles along a year, and what flows where. */
package machi.calculation.dispatch;
