// SPDX-License-Identifier: Apache-2.0
package org.kedge.protocol.replan;

import java.time.LocalDate;

/// When the next session may be.
///
/// @param earliest first day that keeps the least gap
/// @param target the planned day, moved into the window where it lies outside
/// @param latest last day that keeps the greatest gap
/// @param phase name of the phase
public record NextWindow(LocalDate earliest, LocalDate target, LocalDate latest, String phase) {}
