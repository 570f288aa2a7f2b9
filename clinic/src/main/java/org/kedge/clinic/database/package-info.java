// SPDX-License-Identifier: Apache-2.0
/// The one database of a clinic: PostgreSQL, bundled or your own.
///
/// In: the data folder and the settings under `kedge.database`. Out: a migrated database with two
/// roles, the owner who migrates and the application that works. The door is [DataFolder] for files
/// and a `DataSource` for everything else; [CannotStart] is the one sentence a person sees when a
/// clinic cannot start.
///
/// This package does not know what the tables hold.
@NullMarked
package org.kedge.clinic.database;

import org.jspecify.annotations.NullMarked;
