// SPDX-License-Identifier: Apache-2.0
package org.kedge.benchmark;

/// The virtual patients of KET18: typical values times log-normal random effects, from one stream
/// of numbers, so that the first patients are the same however many there are.
///
/// The stream is splitmix64 (Steele GL, Lea D, Flood CH. OOPSLA 2014, 453-472); pairs of its
/// numbers become normal ones by the formula of Box and Muller.
final class Ket18Patients {
  private static final double[] TYPICAL = {84, 72, 20, 45, 12, 0.08, 3, 1.0 / 120};
  private static final double[] OMEGA = {0.25, 0.25, 0.30, 0.35, 0.30, 0.50, 0.40, 0.30};
  private static final long SEED = 42;

  private long state = SEED;

  private Ket18Patients() {}

  /// Parameters in the order of the equations: CLS CLR V1 CLN KE0 EC50 EMAX K5.
  ///
  /// @shape `patients x 8`
  static double[][] first(int patients) {
    Ket18Patients stream = new Ket18Patients();
    double[][] parameters = new double[patients][];
    for (int patient = 0; patient < patients; patient++) {
      double[] z = patient == 0 ? new double[TYPICAL.length] : stream.normals();
      parameters[patient] = new double[TYPICAL.length];
      for (int at = 0; at < TYPICAL.length; at++) {
        parameters[patient][at] = TYPICAL[at] * Math.exp(OMEGA[at] * z[at]);
      }
    }
    return parameters;
  }

  private double[] normals() {
    double[] z = new double[TYPICAL.length];
    for (int at = 0; at < z.length; at += 2) {
      double radius = Math.sqrt(-2 * Math.log(uniform()));
      double angle = 2 * Math.PI * uniform();
      z[at] = radius * Math.cos(angle);
      z[at + 1] = radius * Math.sin(angle);
    }
    return z;
  }

  private double uniform() {
    state += 0x9E3779B97F4A7C15L;
    long mixed = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return (((mixed ^ (mixed >>> 31)) >>> 11) + 0.5) * 0x1p-53;
  }
}
