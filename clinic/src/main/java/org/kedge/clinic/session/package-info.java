// SPDX-License-Identifier: Apache-2.0
/// Is it going well, and may the patient leave? The page that a tired nurse works on.
///
/// In: readings and events as they are typed. Out: resources in the record, one by one, each
/// acknowledged when it is committed.
///
/// This package does not judge a reading, and raises no alarm.
@NullMarked
package org.kedge.clinic.session;

import org.jspecify.annotations.NullMarked;
