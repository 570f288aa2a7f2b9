// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.page;

/// One answer that a form offers.
///
/// @param value what is sent
/// @param label what is read
public record Option(String value, String label) {}
