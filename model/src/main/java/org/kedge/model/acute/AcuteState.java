// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.acute;

import java.util.ArrayList;
import java.util.List;
import org.kedge.model.person.Parameters;
import org.kedge.model.pk.Concentration;

/// Acute effects of one person at one time of a session.
///
/// @param timeH time from the start of the session, hours
/// @param dissociation CADSS, points, 0 to 92
/// @param systolicRiseMmHg systolic rise that the drug causes, at least 0
/// @param diastolicRiseMmHg diastolic rise that the drug causes, at least 0
/// @param heartRateRisePerMin rise of the heart rate, at least 0
/// @param sedation probability to be sedated now, 0 to 1
/// @param nausea probability that there was nausea by now, 0 to 1
/// @source evidence drug/ketamine/acute.csv
public record AcuteState(
    double timeH,
    double dissociation,
    double systolicRiseMmHg,
    double diastolicRiseMmHg,
    double heartRateRisePerMin,
    double sedation,
    double nausea) {

  /// The course of one session.
  ///
  /// @param session concentrations at ascending times from the start of the session
  /// @param earlierSessions effective number of earlier sessions, at least 0
  /// @return one state a time
  /// @shape `session.size()`
  /// @throws IllegalArgumentException if the number of earlier sessions is below 0 or not a number
  public static List<AcuteState> course(
      Parameters parameters, List<Concentration> session, double earlierSessions) {
    AcuteEffect effect = new AcuteEffect(parameters);
    List<AcuteState> course = new ArrayList<>();
    double nausea = 0;
    for (Concentration now : session) {
      double rise = effect.systolicRiseMmHg(now);
      nausea = Math.max(nausea, effect.nauseaProbability(now));
      course.add(
          new AcuteState(
              now.timeH(),
              effect.dissociation(now, earlierSessions),
              rise,
              effect.diastolicRiseMmHg(rise),
              effect.heartRateRisePerMin(rise),
              effect.sedationProbability(now),
              nausea));
    }
    return List.copyOf(course);
  }
}
