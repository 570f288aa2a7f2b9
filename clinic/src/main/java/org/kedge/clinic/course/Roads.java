// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.course;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.kedge.clinic.page.ClinicSettings;
import org.kedge.clinic.record.PatientHeader;
import org.kedge.protocol.Course;
import org.kedge.protocol.rule.Jurisdiction;
import org.kedge.protocol.rule.Mode;
import org.kedge.protocol.screen.Screener;
import org.kedge.protocol.screen.ScreeningResult;
import org.kedge.protocol.screen.Setting;
import org.springframework.stereotype.Service;

/// Finds where patients stand, by this clinic's rules and clock.
@Service
public class Roads {
  private final Courses courses;
  private final Course course;
  private final Screener screener;
  private final ClinicSettings settings;
  private final Clock clock;

  Roads(Courses courses, Course course, Screener screener, ClinicSettings settings, Clock clock) {
    this.courses = courses;
    this.course = course;
    this.screener = screener;
    this.settings = settings;
    this.clock = clock;
  }

  /// Where a patient stands now.
  ///
  /// @throws ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException if there is no such
  ///   patient
  public Road of(UUID patientId) {
    return road(courses.of(patientId));
  }

  /// The same for one line of the list of patients.
  public Road of(PatientHeader listed) {
    return road(courses.forList(listed));
  }

  /// Where a patient stood at an earlier moment, by what the record holds now.
  public Road of(UUID patientId, Instant asOf) {
    return road(courses.of(patientId), asOf);
  }

  private Road road(CourseFile file) {
    return road(file, clock.instant().truncatedTo(ChronoUnit.MICROS));
  }

  private Road road(CourseFile file, Instant now) {
    ScreeningResult screening =
        screened(file, new Setting(now, settings.mode(), settings.jurisdiction()));
    return new Road(course, file, screening, now);
  }

  /// The screening read in another way.
  public ScreeningResult screening(Road road, Mode mode, Jurisdiction jurisdiction) {
    return screened(road.file(), new Setting(road.now(), mode, jurisdiction));
  }

  private ScreeningResult screened(CourseFile file, Setting setting) {
    return screener.screen(file.facts(), setting).goingOn(file.overruled());
  }
}
