// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.demonstration;

import org.kedge.clinic.course.Courses;
import org.kedge.clinic.course.Roads;
import org.kedge.clinic.record.Records;
import org.kedge.protocol.Course;
import org.kedge.protocol.fhir.FactWriter;
import org.kedge.protocol.plan.Site;
import org.kedge.protocol.session.SessionRules;
import org.springframework.stereotype.Component;

/// What a made-up patient is stored with.
@Component
record Tools(
    Records records,
    Courses courses,
    Roads roads,
    Course course,
    SessionRules sessions,
    FactWriter facts,
    Site site) {}
