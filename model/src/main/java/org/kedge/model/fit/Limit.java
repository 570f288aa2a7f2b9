// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.fit;

/// What the data of this patient cannot tell.
///
/// @param subject the parameters' words, or the question
/// @param why a sentence
public record Limit(String subject, String why) {}
