// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.audit;

import java.util.Optional;
import java.util.UUID;

/// Who is asking, at this moment on this thread.
public interface Caller {
  /// The person who is signed in; the clinic itself where nobody is.
  Actor actor();

  /// The request being answered; it stands in the log and in the answer's header, too.
  UUID requestId();

  /// The page being answered, as a pattern without ids, such as `/patient/{id}/plan`.
  Optional<String> page();
}
