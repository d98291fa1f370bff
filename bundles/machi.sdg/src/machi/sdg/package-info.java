/** The Sustainable Development Goals: the official lists as data, and the codes as documents print them. */
package machi.sdg;
