/** How a program covers the Sustainable Development Goals: inputs. */
package machi.calculation.sdg;
