// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.kedge.clinic.course.PlanEntry;
import org.kedge.clinic.page.Mark;
import org.kedge.clinic.page.Tone;
import org.kedge.clinic.page.Words;
import org.kedge.evidence.Evidence;
import org.kedge.protocol.plan.DoseOrder;
import org.kedge.protocol.plan.Forecast;
import org.kedge.protocol.plan.Plan;
import org.kedge.protocol.plan.PlannedSession;
import org.kedge.protocol.plan.Planning;
import org.kedge.protocol.plan.Quantity;
import org.kedge.protocol.plan.TreatmentProtocol;
import org.kedge.protocol.plan.Weight;
import org.kedge.protocol.rule.Drug;
import org.kedge.protocol.rule.Finding;
import org.kedge.protocol.rule.Signature;

/// Fills the page of a plan.
final class PlanViews {
  private final Words words;
  private final Curves curves;

  PlanViews(Evidence evidence, Words words) {
    this.words = words;
    this.curves = new Curves(evidence);
  }

  Curves curves() {
    return curves;
  }

  /// One option as the catalogue and the rules make it out.
  PlanView.Choice choice(TreatmentProtocol protocol, Planning planning) {
    return switch (planning) {
      case Planning.Proposed proposed -> choice(proposed, possible(proposed), true);
      case Planning.Approved approved ->
          choice(approved.proposed(), possible(approved.proposed()), true);
      case Planning.Refused refused -> refused(protocol, refused);
    };
  }

  private static Mark possible(Planning.Proposed proposed) {
    return proposed.toOverride().isEmpty()
        ? new Mark(Tone.OK, proposed.plan().protocol().usual() ? "usual choice" : "possible")
        : new Mark(Tone.WARN, "needs a reason");
  }

  private static PlanView.Choice refused(TreatmentProtocol protocol, Planning.Refused refused) {
    return new PlanView.Choice(
        protocol.id(),
        protocol.name(),
        label(protocol),
        new Mark(Tone.STOP, "not possible now"),
        "No plan can be made out",
        refused.ask().stream().map(ask -> new PlanView.Detail("Why", ask)).toList(),
        List.of(),
        basis(protocol),
        false,
        PlanView.Prediction.none(""));
  }

  private PlanView.Choice choice(Planning.Proposed proposed, Mark state, boolean open) {
    Plan plan = proposed.plan();
    return new PlanView.Choice(
        plan.protocol().id(),
        plan.protocol().name(),
        label(plan.protocol()),
        state,
        plan.order().text(),
        details(plan),
        plan.sessions().stream().map(this::visit).toList(),
        basis(plan.protocol()),
        open,
        prediction(proposed.forecast(), plan.order()));
  }

  private PlanView.Prediction prediction(Forecast forecast, DoseOrder order) {
    return switch (forecast) {
      case Forecast.Predicted predicted ->
          new PlanView.Prediction(
              curves.course(predicted),
              curves.acute(predicted, order),
              predicted.marks(),
              "Median, and a band that holds %s.".formatted(predicted.band()),
              "");
      case Forecast.None none -> PlanView.Prediction.none(none.reason());
    };
  }

  private List<PlanView.Detail> details(Plan plan) {
    List<PlanView.Detail> details = new ArrayList<>();
    if (plan.order() instanceof DoseOrder.Infusion infusion) {
      details.add(
          new PlanView.Detail(
              "Pump",
              infusion
                  .pump()
                  .map(pump ->
                      "%s mL of %s mg/mL at %s mL/h; calculated back %s mg"
                          .formatted(
                              Quantity.number(pump.drawMl()),
                              Quantity.number(pump.strengthMgPerMl()),
                              Quantity.number(pump.rateMlPerHour()),
                              Quantity.number(pump.checkMg())))
                  .orElse("rate follows once strength and volume are known")));
      details.add(new PlanView.Detail("Weight", weights(infusion)));
    }
    details.add(new PlanView.Detail("Label", plan.protocol().label().word()));
    if (!plan.protocol().decisionAfter().isEmpty()) {
      details.add(
          new PlanView.Detail(
              "Decision after session",
              String.join(
                  ", ", plan.protocol().decisionAfter().stream().map(String::valueOf).toList())));
    }
    addIfAny(details, "What is decided", plan.protocol().decision());
    addIfAny(details, "Companion", plan.protocol().companion());
    addIfAny(details, "Warning", plan.protocol().mark());
    return details;
  }

  private static void addIfAny(List<PlanView.Detail> details, String word, String value) {
    if (!value.isEmpty()) {
      details.add(new PlanView.Detail(word, value));
    }
  }

  private String weights(DoseOrder.Infusion infusion) {
    List<String> all = new ArrayList<>(List.of(weight(infusion.weight())));
    infusion.earlierWeights().forEach(earlier -> all.add("before that " + weight(earlier)));
    return String.join(", ", all);
  }

  private String weight(Weight weight) {
    return "%s kg (%s)".formatted(Quantity.number(weight.kg()), words.day(weight.at()));
  }

  private PlanView.Visit visit(PlannedSession session) {
    Mark state =
        session.decision()
            ? new Mark(Tone.INFO, "decision after it")
            : session.moved()
                ? new Mark(Tone.WARN, "moved, the clinic is closed on the day")
                : new Mark(Tone.PLAIN, "planned");
    return new PlanView.Visit(
        session.number(), words.weekday(session.date()), session.dose(), state);
  }

  private static String label(TreatmentProtocol protocol) {
    String drug =
        protocol.drug() == Drug.KETAMINE_IV
            ? "Ketamine, racemic, intravenous."
            : "Esketamine, nasal spray.";
    return drug
        + (protocol.label() == TreatmentProtocol.LabelStatus.LABELLED
            ? " Labelled for this use."
            : " Off-label for this use.");
  }

  private static String basis(TreatmentProtocol protocol) {
    String signed =
        protocol.approval().isEmpty()
            ? "No clinician has signed this row of the catalogue yet."
            : "Signed by " + protocol.approval() + ".";
    return "Evidence: %s. Source: %s, %s. %s %s"
        .formatted(
            protocol.grade().isEmpty() ? "not graded" : protocol.grade(),
            String.join(", ", protocol.source()),
            protocol.locator(),
            protocol.note(),
            signed)
        .strip();
  }

  /// A plan of the record.
  ///
  /// @param confirmed sentences that are confirmed already
  /// @param open sentences that the record asks for by now
  PlanView.Chosen chosen(PlanEntry entry, Set<String> confirmed, List<String> open) {
    Planning.Proposed proposed = entry.proposed();
    List<String> confirm = new ArrayList<>(proposed.attest());
    open.stream().filter(item -> !confirm.contains(item)).forEach(confirm::add);
    confirm.removeAll(confirmed);
    boolean draft = entry.approved().isEmpty();
    return new PlanView.Chosen(
        entry.id().toString(),
        entry.resource().getMeta().getVersionId(),
        draft
            ? new Mark(Tone.ASK, "Proposed, not approved")
            : entry.ended() ? new Mark(Tone.PLAIN, "Ended") : new Mark(Tone.OK, "Approved"),
        choice(proposed, possible(proposed), false),
        entry.approved().map(done -> approval(done.approval().signature())).orElse(""),
        proposed.findings().stream().map(PlanViews::finding).toList(),
        overrides(entry),
        draft ? confirm : List.of(),
        draft ? reasons(proposed) : List.of());
  }

  private String approval(Signature signature) {
    return "Approved by %s, %s".formatted(signature.name(), words.zoned(signature.at()));
  }

  private static String finding(Finding finding) {
    return "%s %s (limit %s, rule %s)"
        .formatted(
            finding.statement(),
            Words.readable(finding.value()),
            finding.limit().isEmpty() ? "none" : Words.readable(finding.limit()),
            finding.rule());
  }

  private static List<String> overrides(PlanEntry entry) {
    List<String> all = new ArrayList<>();
    entry
        .proposed()
        .eligible()
        .overruled()
        .forEach(decision ->
            all.add(
                "%s: %s (%s)"
                    .formatted(decision.rule(), decision.reason(), decision.signature().name())));
    entry
        .approved()
        .ifPresent(approved ->
            approved
                .approval()
                .overrides()
                .forEach(override ->
                    all.add(
                        "%s: %s (%s)"
                            .formatted(
                                override.rule(),
                                override.reason(),
                                approved.approval().signature().name()))));
    return all;
  }

  private static List<PlanView.Reason> reasons(Planning.Proposed proposed) {
    Set<String> rules = proposed.toOverride();
    return proposed.findings().stream()
        .filter(finding -> rules.contains(finding.rule()))
        .map(finding -> new PlanView.Reason(finding.rule(), finding(finding)))
        .toList();
  }
}
