/** Weather of a year: read from the files that people have, and put on the steps of a simulation. */
package machi.weather;
