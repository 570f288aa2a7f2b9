// SPDX-License-Identifier: Apache-2.0
package org.kedge.protocol.plan;

import java.time.LocalDate;
import java.util.OptionalDouble;

/// One session of a plan.
///
/// @param number which one, from 1
/// @param date the day planned
/// @param earliest first day that keeps the least gap
/// @param latest last day that keeps the greatest gap
/// @param moved whether the day differs from the protocol's rhythm because the clinic is closed
/// @param phaseId id of the phase's row
/// @param phase the phase's name
/// @param doseMg the dose, milligrams; absent where it waits for a decision
/// @param dose the dose in words
/// @param decision whether a decision on the course is due after it
public record PlannedSession(
    int number,
    LocalDate date,
    LocalDate earliest,
    LocalDate latest,
    boolean moved,
    String phaseId,
    String phase,
    OptionalDouble doseMg,
    String dose,
    boolean decision) {}
