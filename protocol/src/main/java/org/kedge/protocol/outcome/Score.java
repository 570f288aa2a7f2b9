// SPDX-License-Identifier: Apache-2.0
package org.kedge.protocol.outcome;

import java.time.Instant;

/// A complete total with its band.
///
/// @param instrument which one
/// @param total the total
/// @param band the band's name
/// @param at when
public record Score(Instrument instrument, int total, String band, Instant at) {}
