/** Regular steps of time, values along them and how good they are. */
package machi.quantity.time;
