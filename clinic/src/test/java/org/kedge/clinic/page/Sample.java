// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.page;

import java.util.Map;

/// A page with made-up content, to look at.
///
/// @param name name of the picture
/// @param template the template
/// @param model what fills it
public record Sample(String name, String template, Map<String, Object> model) {
  /// Copies the model.
  public Sample {
    model = Map.copyOf(model);
  }
}
