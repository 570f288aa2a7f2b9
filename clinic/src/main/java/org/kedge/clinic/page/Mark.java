// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.page;

/// A state in words, with the colour and the icon that go with it.
///
/// @param tone colour and icon
/// @param words what it says
public record Mark(Tone tone, String words) {}
