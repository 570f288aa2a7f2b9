// SPDX-License-Identifier: Apache-2.0
/// What all pages share: the layout's own values, words for time and numbers, form fields, charts.
///
/// In: values of `protocol` and the signed-in person. Out: small records that a template prints.
/// The doors are [Words] and [Banner].
///
/// This package does not read the record and does not judge a value.
@NullMarked
package org.kedge.clinic.page;

import org.jspecify.annotations.NullMarked;
