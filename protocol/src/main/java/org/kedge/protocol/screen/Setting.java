// SPDX-License-Identifier: Apache-2.0
package org.kedge.protocol.screen;

import java.time.Instant;
import org.kedge.protocol.rule.Jurisdiction;
import org.kedge.protocol.rule.Mode;

/// How a screening is done.
///
/// @param asOf moment at which the facts are read; later facts do not count
/// @param mode how strictly contraindications are read
/// @param jurisdiction whose label applies
public record Setting(Instant asOf, Mode mode, Jurisdiction jurisdiction) {}
