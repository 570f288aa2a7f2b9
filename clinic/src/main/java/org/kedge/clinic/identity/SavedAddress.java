// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.identity;

import org.springframework.security.web.savedrequest.HttpSessionRequestCache;

/// Where a person wanted to go before the sign-in page came between.
final class SavedAddress {
  private SavedAddress() {}

  /// Remembers it in the web session alone: nothing is added to the address.
  @SuppressWarnings("NullAway") // null is the documented way to add no parameter
  static HttpSessionRequestCache inSession() {
    HttpSessionRequestCache cache = new HttpSessionRequestCache();
    cache.setMatchingRequestParameterName(null);
    return cache;
  }
}
