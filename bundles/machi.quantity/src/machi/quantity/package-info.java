/** Exact quantities with units, rounding as data, and Japanese fiscal years. */
package machi.quantity;
