/** Where the sun stands, how its light divides into beam and sky, and how much of it meets an inclined surface. */
package machi.weather.solar;
