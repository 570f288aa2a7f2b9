// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.mechanism;

/// Where the chain stands. But for the time and the scores all are pure numbers, unit 1.
///
/// @param timeH time from the first session, hours
/// @param receptorBlock RO, 0 to 1
/// @param glutamate GLU, above 0, 1 at the start
/// @param ampa AMPA throughput, above 0, 1 at the start
/// @param bdnf BDNF and mTOR, above 0, 1 at the start
/// @param fast F, effect that is not in the synapses, 0 to 1
/// @param synapses SYN, from its start to its ceiling
/// @param inflammation INF, slow inflammation in units of its start, above 0
/// @param il6 acute IL-6, at least 1, 1 at the start
/// @param cognition COG, change of a score in its own points; rises as the MADRS falls
/// @param madrs MADRS total of tier A, points, 0 to the baseline; the one to show
/// @param chainMadrs MADRS total that the chain alone would give, points; for the schedules that
///   were tested it differs from `madrs` by at most the tolerance from the fast match on
public record MechanismState(
    double timeH,
    double receptorBlock,
    double glutamate,
    double ampa,
    double bdnf,
    double fast,
    double synapses,
    double inflammation,
    double il6,
    double cognition,
    double madrs,
    double chainMadrs) {
  /// The value of a quantity, in the unit of its row.
  public double value(MechanismQuantity quantity) {
    return switch (quantity) {
      case RECEPTOR_BLOCK -> receptorBlock;
      case GLUTAMATE -> glutamate;
      case AMPA -> ampa;
      case BDNF -> bdnf;
      case FAST -> fast;
      case SYNAPSES -> synapses;
      case INFLAMMATION -> inflammation;
      case IL6 -> il6;
      case COGNITION -> cognition;
      case MOOD -> madrs;
    };
  }
}
