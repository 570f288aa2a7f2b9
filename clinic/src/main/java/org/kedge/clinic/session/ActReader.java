// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.session;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.kedge.clinic.page.Problem;
import org.kedge.clinic.page.Words;
import org.kedge.protocol.plan.PumpPreparation;
import org.kedge.protocol.plan.Weight;
import org.kedge.protocol.rule.Signature;
import org.kedge.protocol.session.AdverseEvent;
import org.kedge.protocol.session.CssrsScreen;
import org.kedge.protocol.session.Reply;
import org.kedge.protocol.session.SessionEvent;
import org.kedge.protocol.session.Stamp;

/// Reads an act from what was typed. What is no number, day or answer is sent back; whether the act
/// is possible is for the rules to say.
final class ActReader {
  private static final int QUESTIONS = 6;
  private static final int NINE = 9;

  private final Words words;
  private final Map<String, String> typed;
  private final Signature by;
  private final List<Problem> problems = new ArrayList<>();

  ActReader(Words words, Map<String, String> typed, Signature by) {
    this.words = words;
    this.typed = typed;
    this.by = by;
  }

  /// What is wrong; empty where [#read] gave an event.
  List<Problem> problems() {
    return List.copyOf(problems);
  }

  /// The event; nothing where something is wrong.
  Optional<SessionEvent> read(Act act) {
    Stamp stamp = new Stamp(at(), by.at(), by.id());
    SessionEvent event =
        switch (act) {
          case THOUGHTS -> thoughts(stamp);
          case WEIGHT ->
              new SessionEvent.Weighed(
                  new Weight(number("weight", "Weight", 1), stamp.at(), "weighed in the session"),
                  stamp);
          case DOSE -> new SessionEvent.DoseChosen(number("dose", "Dose", 1), by, stamp);
          case EVALUATION ->
              new SessionEvent.SuicidalityEvaluated(by, text("outcome", "Evaluation"), stamp);
          case DECISION ->
              new SessionEvent.Decided(
                  text("rule", "Finding"), by, text("reason", "Reason"), stamp);
          case EXCEPTION ->
              new SessionEvent.ExceptionSigned(
                  text("item", "Item"), by, text("reason", "Reason"), stamp);
          case START ->
              new SessionEvent.InfusionStarted(
                  new PumpPreparation(
                      number("strength", "Strength", 1), number("volume", "Volume", 1)),
                  number("rate", "Rate", 0),
                  text("lot", "Lot"),
                  day("expiry", "Last day of use"),
                  secondPerson(),
                  stamp);
          case DEVICE ->
              new SessionEvent.DeviceGiven(
                  text("lot", "Lot"), day("expiry", "Last day of use"), stamp);
          case RATE ->
              new SessionEvent.RateChanged(number("rate", "Rate", 0), text("reason", "Why"), stamp);
          case STOP ->
              new SessionEvent.DosingEnded(
                  number("total", "Total given", 0), text("reason", "Reason"), stamp);
          case EVENT -> adverse(stamp);
          case NOTE -> new SessionEvent.Noted(text("text", "Note"), stamp);
          case ERROR ->
              new SessionEvent.ReadingInError(
                  text("reading", "Which reading"), text("reason", "What was wrong"), stamp);
          case DISCHARGE -> new SessionEvent.DischargeSigned(by, stamp);
          case LEFT -> new SessionEvent.LeftEarly(text("reason", "Reason"), stamp);
          case HANDOVER ->
              new SessionEvent.HandedOver(text("to", "To whom"), text("reason", "Why"), stamp);
          case GIVE_UP -> new SessionEvent.GivenUp(text("reason", "Reason"), stamp);
        };
    return problems.isEmpty() ? Optional.of(event) : Optional.empty();
  }

  private SessionEvent thoughts(Stamp stamp) {
    Map<Integer, Reply> answers = new HashMap<>();
    for (int question = 1; question <= QUESTIONS; question++) {
      String answer = typed.getOrDefault("cssrs-" + question, "");
      if (List.of("yes", "no", "not_known").contains(answer)) {
        answers.put(question, Reply.valueOf(answer.toUpperCase(Locale.ROOT)));
      }
    }
    String item = typed.getOrDefault("item9", "");
    OptionalInt item9 =
        item.matches("[0-3]") ? OptionalInt.of(Integer.parseInt(item)) : OptionalInt.empty();
    if (answers.isEmpty() && item9.isEmpty()) {
      problems.add(new Problem("item9", "At least one answer is needed"));
    }
    return new SessionEvent.SuicidalityAsked(
        item9, answers.isEmpty() ? Optional.empty() : Optional.of(new CssrsScreen(answers)), stamp);
  }

  private SessionEvent adverse(Stamp stamp) {
    String serious = typed.getOrDefault("serious", "");
    if (!List.of("yes", "no").contains(serious)) {
      problems.add(new Problem("serious", "Whether it is serious has to be said"));
    }
    return new SessionEvent.AdverseEventNoted(
        new AdverseEvent(
            text("what", "What happened"),
            OptionalInt.empty(),
            serious.equals("yes"),
            Optional.empty(),
            Optional.empty(),
            stamp.at(),
            Optional.empty(),
            typed.getOrDefault("action", "").strip()),
        stamp);
  }

  /// The moment typed, or now.
  private Instant at() {
    String time = typed.getOrDefault("time", "").strip();
    if (time.isEmpty()) {
      return by.at();
    }
    Optional<Instant> at = words.lately(time, by.at());
    if (at.isEmpty()) {
      problems.add(
          new Problem("time", "The time must look like 16:05 and lie in the last twelve hours"));
    }
    return at.orElse(by.at());
  }

  /// Somebody else than the person who types.
  private String secondPerson() {
    String name = text("checkedBy", "Second person");
    if (name.equalsIgnoreCase(by.name())) {
      problems.add(new Problem("checkedBy", "The second person must be somebody else than you"));
    }
    return name;
  }

  private String text(String name, String label) {
    String text = typed.getOrDefault(name, "").strip();
    if (text.isEmpty()) {
      problems.add(new Problem(name, label + " is needed"));
    }
    return text;
  }

  private double number(String name, String label, double otherwise) {
    String text = typed.getOrDefault(name, "").strip().replace(',', '.');
    OptionalDouble value =
        text.matches("\\d{1,4}(\\.\\d{1,3})?")
            ? OptionalDouble.of(Double.parseDouble(text))
            : OptionalDouble.empty();
    boolean tooSmall = value.isPresent() && value.getAsDouble() == 0 && otherwise > 0;
    if (value.isEmpty() || tooSmall) {
      problems.add(
          new Problem(
              name,
              "%s was %s, expected a number%s"
                  .formatted(
                      label,
                      text.isEmpty() ? "empty" : text.length() > NINE ? "too long" : text,
                      otherwise > 0 ? " above 0" : "")));
      return otherwise;
    }
    return value.getAsDouble();
  }

  private LocalDate day(String name, String label) {
    try {
      return LocalDate.parse(typed.getOrDefault(name, "").strip());
    } catch (DateTimeParseException unreadable) {
      problems.add(new Problem(name, label + " must look like " + words.day(words.today())));
      return words.today();
    }
  }
}
