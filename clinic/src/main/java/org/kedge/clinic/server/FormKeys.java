// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.server;

import java.util.UUID;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/// Gives every page a fresh key for the hidden field `requestKey` of its forms, so that a form that
/// is sent twice is stored once.
@ControllerAdvice
class FormKeys {
  @ModelAttribute("freshKey")
  UUID freshKey() {
    return UUID.randomUUID();
  }
}
