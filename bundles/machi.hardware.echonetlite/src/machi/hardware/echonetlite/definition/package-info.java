/**
 * What the objects of ECHONET Lite have: facts from the APPENDIX "Detailed Requirements for ECHONET Device Objects", Release
 * R, kept in {@code properties.csv}, {@code states.csv}, {@code objects.csv} and {@code storage.csv}; the column
 * {@code release} names the release of the appendix that introduced a property. A class {@code *} stands for every device,
 * {@code ?} for devices of classes that are not described.
 */
package machi.hardware.echonetlite.definition;
