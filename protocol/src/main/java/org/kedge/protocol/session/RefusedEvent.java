// SPDX-License-Identifier: Apache-2.0
package org.kedge.protocol.session;

/// An event that the rules did not take.
///
/// @param event the event
/// @param sentence why, in one sentence
public record RefusedEvent(SessionEvent event, String sentence) {}
