// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.fit;

/// What came of a fit.
public sealed interface Fitted permits Posterior, NoPosterior {}
