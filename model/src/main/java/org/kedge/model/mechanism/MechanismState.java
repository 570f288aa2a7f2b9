// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.mechanism;

/// Where the chain stands.
///
/// @param timeH time from the first session, hours
/// @param receptorBlock RO, 0 to 1
/// @param glutamate GLU, 1 at the start
/// @param ampa AMPA throughput, 1 at the start
/// @param bdnf BDNF and mTOR, 1 at the start
/// @param fast F, effect that is not in the synapses, 0 to 1
/// @param synapses SYN, from its start to its ceiling
/// @param inflammation INF
/// @param il6 acute IL-6, 1 at the start
/// @param cognition COG, score
/// @param madrs MADRS total of tier A, the one to show
/// @param chainMadrs what the chain alone would give; differs from `madrs` by at most the tolerance
///   from the fast match on
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
