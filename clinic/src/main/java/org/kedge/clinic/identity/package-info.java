// SPDX-License-Identifier: Apache-2.0
/// Who may enter, and as what.
///
/// In: a sign-in through the clinic's own authorization server, or through an OpenID Connect
/// provider of yours. Out: a [CurrentUser] with one [Role], as a parameter of any page's method.
/// The pages are a client of the authorization server like any other.
///
/// This package does not know a patient.
@NullMarked
package org.kedge.clinic.identity;

import org.jspecify.annotations.NullMarked;
