/** Entities in normalised form: what their attributes mean, read and written. */
package machi.hardware.ngsild.entity;
