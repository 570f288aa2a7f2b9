// SPDX-License-Identifier: Apache-2.0
/// The rules of care: from the patient to the next step.
@NullMarked
package org.kedge.protocol;

import org.jspecify.annotations.NullMarked;
