// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.command;

import java.math.BigDecimal;
import org.kedge.model.fit.Rating;
import org.kedge.model.trial.Treatment;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// A course as it was understood, with what was left out filled in, so that a slip of the pen is
/// seen beside the answer.
final class CourseJson {
  private CourseJson() {}

  static ObjectNode of(CourseCase asked) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("day", exact(asked.course().nowDay()));
    ArrayNode sessions = node.putArray("sessions");
    for (int at = 0; at < asked.treatments().size(); at++) {
      ObjectNode session = sessions.addObject();
      session.put("day", exact(asked.course().sessions().get(at).day()));
      treatment(session, asked.treatments().get(at), asked.deviceMg());
    }
    ArrayNode scores = node.putArray("scores");
    asked.course().ratings().forEach(rating -> score(scores.addObject(), rating));
    node.put("newOralAntidepressant", asked.course().newOralAntidepressant());
    node.put("protocol", asked.protocol().id());
    return node;
  }

  private static void treatment(ObjectNode node, Treatment treatment, double deviceMg) {
    switch (treatment) {
      case Treatment.RacemicInfusion(double mgPerKg, double minutes) ->
          infusion(node, "ketamine", mgPerKg, minutes);
      case Treatment.EsketamineInfusion(double mgPerKg, double minutes) ->
          infusion(node, "esketamine", mgPerKg, minutes);
      case Treatment.EsketamineNasal(int devices) ->
          node.put("drug", "esketamine")
              .put("route", "nasal")
              .put("doseMg", exact(devices * deviceMg));
      case Treatment.None() -> node.put("drug", "none");
    }
  }

  private static void infusion(ObjectNode node, String drug, double mgPerKg, double minutes) {
    node.put("drug", drug)
        .put("route", "iv")
        .put("doseMgPerKg", exact(mgPerKg))
        .put("infusionMinutes", exact(minutes));
  }

  private static void score(ObjectNode node, Rating rating) {
    node.put("day", exact(rating.day()))
        .put("instrument", rating.scale().word())
        .put("total", exact(rating.total()));
  }

  /// As it was written, without a decimal point where it is whole.
  private static BigDecimal exact(double value) {
    BigDecimal exact = BigDecimal.valueOf(value).stripTrailingZeros();
    return exact.scale() < 0 ? exact.setScale(0) : exact;
  }
}
