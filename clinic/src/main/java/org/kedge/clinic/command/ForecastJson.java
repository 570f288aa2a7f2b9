// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.command;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.kedge.model.fit.Estimate;
import org.kedge.model.fit.NoPosterior;
import org.kedge.model.fit.Posterior;
import org.kedge.model.forecast.AllowedInterval;
import org.kedge.model.forecast.DayForecast;
import org.kedge.model.forecast.Forecast;
import org.kedge.model.forecast.Interval;
import org.kedge.model.forecast.IntervalBounds;
import org.kedge.model.forecast.LongestInterval;
import org.kedge.model.forecast.ResponseNow;
import org.kedge.model.forecast.VisitForecast;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Posterior and forecast as other programs read them.
final class ForecastJson {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
  private static final MathContext DIGITS = new MathContext(4, RoundingMode.HALF_EVEN);
  private static final String NOTE =
      "Decision support for clinicians, from a model that is calibrated on trials of groups: the real"
          + " error is larger than these intervals. All scores are on the MADRS. Suicidal thoughts,"
          + " once told, outweigh any forecast.";

  private final ObjectNode root = JSON.createObjectNode();

  static String of(CourseCase asked, NoPosterior none) {
    ForecastJson json = new ForecastJson();
    json.root.set("course", CourseJson.of(asked));
    ObjectNode node = json.root.putObject("noPosterior");
    node.put("reason", none.reason().statement());
    node.put("detail", none.detail());
    node.put("advice", none.advice());
    return json.text();
  }

  /// The answer with a posterior.
  ///
  /// @param allowed by the protocol, days from the latest session
  static String of(
      CourseCase asked, Posterior posterior, Forecast forecast, AllowedInterval allowed) {
    ForecastJson json = new ForecastJson();
    json.root.set("course", CourseJson.of(asked));
    json.posterior(posterior);
    json.forecast(asked, forecast, allowed);
    return json.text();
  }

  private String text() {
    root.put("note", NOTE);
    return JSON.writeValueAsString(root) + "\n";
  }

  private static BigDecimal number(double value) {
    BigDecimal rounded = new BigDecimal(value).round(DIGITS).stripTrailingZeros();
    return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
  }

  private void posterior(Posterior posterior) {
    ObjectNode node = root.putObject("posterior");
    node.put("particles", posterior.particles());
    node.put("effectiveParticles", number(posterior.effectiveParticles()));
    node.put("probabilityStrongResponder", number(posterior.strongProbability()));
    ArrayNode parameters = node.putArray("parameters");
    posterior.estimates().forEach(estimate -> parameter(parameters.addObject(), estimate));
    ArrayNode limits = node.putArray("notIdentified");
    posterior
        .limits()
        .forEach(
            limit -> limits.addObject().put("subject", limit.subject()).put("why", limit.why()));
  }

  private static void parameter(ObjectNode node, Estimate estimate) {
    node.put("parameter", estimate.coordinate().word());
    node.put("unit", estimate.coordinate().unit());
    node.put("mean", number(estimate.mean()));
    node.put("sd", number(estimate.sd()));
    node.put("p05", number(estimate.p05()));
    node.put("p50", number(estimate.p50()));
    node.put("p95", number(estimate.p95()));
    node.put("varianceRatio", number(estimate.varianceRatio()));
    node.put("learnt", estimate.learnt());
  }

  private void forecast(CourseCase asked, Forecast forecast, AllowedInterval allowed) {
    ObjectNode node = root.putObject("forecast");
    forecast.baseline().ifPresent(level -> node.put("baselineMadrs", number(level)));
    response(node, forecast.response());
    ArrayNode days = node.putArray("withoutFurtherSession");
    forecast.days().forEach(day -> day(days.addObject(), day));
    ArrayNode visits = node.putArray("nextVisit");
    forecast.visits().forEach(visit -> visit(visits.addObject(), visit));
    node.put("threshold", number(forecast.threshold()));
    bounds(node, allowed);
    longest(node.putObject("longestInterval"), asked, forecast.longest());
  }

  private static void bounds(ObjectNode node, AllowedInterval allowed) {
    String key = "protocolDaysFromLastSession";
    switch (allowed) {
      case IntervalBounds(int least, int most) ->
          node.putObject(key).put("least", least).put("most", most);
      case AllowedInterval.None _ -> node.putNull(key);
    }
  }

  private static void response(ObjectNode node, ResponseNow response) {
    if (response.known()) {
      node.put("respondsNow", response == ResponseNow.YES);
    } else {
      node.putNull("respondsNow");
      node.put("respondsNowUnknown", response.sentence());
    }
  }

  private static void day(ObjectNode node, DayForecast day) {
    node.put("daysAhead", day.days());
    node.put("median", number(day.median()));
    for (Interval interval : day.intervals()) {
      ArrayNode ends = node.putArray("interval%.0f".formatted(100 * interval.level()));
      ends.add(number(interval.low()));
      ends.add(number(interval.high()));
    }
    node.put("probabilityWithoutResponse", number(day.withoutResponse()));
    node.put("probabilityRemission", number(day.remission()));
  }

  private static void visit(ObjectNode node, VisitForecast visit) {
    node.put("daysAhead", visit.days());
    node.put("probabilityRelapseBefore", number(visit.relapseBefore()));
    node.put("probabilityRelapseOnTwoVisits", number(visit.relapseOnTwoVisits()));
  }

  private static void longest(ObjectNode node, CourseCase asked, LongestInterval longest) {
    switch (longest) {
      case LongestInterval.Days days -> {
        node.put("daysAhead", days.days());
        node.put("daysFromLastSession", number(days.days() + asked.daysSinceSession()));
        node.put("probabilityRelapseBefore", number(days.relapseBefore()));
        node.put("endedByProtocol", days.atBound());
      }
      case LongestInterval.None(String why) -> node.put("none", why);
    }
  }
}
