// SPDX-License-Identifier: Apache-2.0
/// From the size of the doses to the depression score: tier A.
///
/// In: a person's parameters, the sessions with the size of their doses, whether a new oral
/// antidepressant was started. Out: the noise-free MADRS total. The doors are [MoodCourse] for one
/// person and [MoodLanes] for many.
///
/// This package does not know concentrations: a dose enters by its size D alone.
@NullMarked
package org.kedge.model.mood;

import org.jspecify.annotations.NullMarked;
