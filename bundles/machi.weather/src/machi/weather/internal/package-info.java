/** The formats, and the way from the steps of a file to those of a simulation. */
package machi.weather.internal;
