// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.course;

import org.kedge.protocol.replan.ClinicianView;
import org.kedge.protocol.rule.Signature;

/// What a clinician answered about the signals that end a course.
///
/// @param view the answers
/// @param signature who and when
public record Observed(ClinicianView view, Signature signature) {}
