// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.database;

/// Where the database is and who may enter.
///
/// @param url of JDBC
/// @param owner makes and changes the tables, at start only
/// @param application works with the tables and cannot rewrite history
/// @param bundled whether it is the database in the data folder
public record Database(String url, Login owner, Login application, boolean bundled) {}
