// SPDX-License-Identifier: Apache-2.0
/// The drug in the person: from the dose to the mood.
@NullMarked
package org.kedge.model;

import org.jspecify.annotations.NullMarked;
