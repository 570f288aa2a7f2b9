// SPDX-License-Identifier: Apache-2.0
package org.kedge.protocol.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;

/// What the prescriber asks a plan for.
///
/// @param protocolId id of the catalogue's row
/// @param indication what the course is for
/// @param start day of the first session; a closed day moves to the next open one
/// @param doseMgPerKg dose by weight, where it differs from the usual one
/// @param doseMg esketamine dose of the first session, where it differs from the protocol's
/// @param nextDoseMg esketamine dose planned after the first session; the lowest the protocol
///   allows where it is not said
/// @param infusionMinutes length of the infusion, where it differs from the usual one
/// @param pump what stands ready for the pump, where known
/// @param asOf the moment of planning
public record PlanRequest(
    String protocolId,
    Indication indication,
    LocalDate start,
    OptionalDouble doseMgPerKg,
    OptionalDouble doseMg,
    OptionalDouble nextDoseMg,
    OptionalDouble infusionMinutes,
    Optional<PumpPreparation> pump,
    Instant asOf) {
  /// The protocol as its row has it.
  public static PlanRequest of(
      String protocolId, Indication indication, LocalDate start, Instant asOf) {
    return new PlanRequest(
        protocolId,
        indication,
        start,
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        Optional.empty(),
        asOf);
  }

  /// The same with a dose by weight.
  public PlanRequest withDoseMgPerKg(double dose) {
    return new PlanRequest(
        protocolId,
        indication,
        start,
        OptionalDouble.of(dose),
        doseMg,
        nextDoseMg,
        infusionMinutes,
        pump,
        asOf);
  }

  /// The same with esketamine doses.
  public PlanRequest withDoseMg(double first, double next) {
    return new PlanRequest(
        protocolId,
        indication,
        start,
        doseMgPerKg,
        OptionalDouble.of(first),
        OptionalDouble.of(next),
        infusionMinutes,
        pump,
        asOf);
  }

  /// The same with a preparation for the pump.
  public PlanRequest withPump(PumpPreparation preparation) {
    return new PlanRequest(
        protocolId,
        indication,
        start,
        doseMgPerKg,
        doseMg,
        nextDoseMg,
        infusionMinutes,
        Optional.of(preparation),
        asOf);
  }
}
