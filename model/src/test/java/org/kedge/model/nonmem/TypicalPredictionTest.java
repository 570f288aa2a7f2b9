// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.nonmem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kedge.evidence.Evidence;
import org.kedge.model.dose.Infusion;
import org.kedge.model.mood.MoodCourse;
import org.kedge.model.mood.MoodParameters;
import org.kedge.model.mood.Session;
import org.kedge.model.pk.IvVenous;
import org.kedge.model.pk.NasalCovariates;
import org.kedge.model.pk.NasalS;
import org.kedge.model.trial.Blinding;

class TypicalPredictionTest {
  private static final Evidence EVIDENCE = Evidence.load();
  private static final EventReader READER = new EventReader(EVIDENCE);
  private static final TypicalPrediction PREDICTION = new TypicalPrediction(EVIDENCE);
  private static final double REFERENCE_KG = EVIDENCE.value("rec.ref_weight", "kg");

  private static List<OptionalDouble> predict(String text) {
    return PREDICTION.of(READER.read(text, Set.of()).getFirst()).values();
  }

  private static double last(String text) {
    return predict(text).getLast().getAsDouble();
  }

  @Test
  void predictsWhatThePackOfTheRouteSays() {
    double expected =
        new IvVenous(EVIDENCE::value, 82)
            .concentrations(List.of(Infusion.racemic(0, 2.0 / 3, 41)), new double[] {1.5})
            .getFirst()
            .norketamine();
    String text = "ID,TIME,AMT,RATE,CMT,DV,WT\n1,10,41,61.5,3,.,82\n1,11.5,.,.,5,.,82\n";
    List<OptionalDouble> predictions = predict(text);
    assertEquals(OptionalDouble.empty(), predictions.getFirst());
    assertEquals(expected, predictions.getLast().getAsDouble(), 1e-9 * expected);
  }

  @Test
  void spraysOfDifferentDosesAddUp() {
    NasalS pack = new NasalS(EVIDENCE::value, new NasalCovariates(70, true, true));
    double expected =
        pack.concentrations(new double[] {0}, 2, new double[] {49}).getFirst().ketamineS()
            + pack.concentrations(new double[] {48}, 3, new double[] {49}).getFirst().ketamineS();
    assertEquals(
        expected,
        last("ID,TIME,AMT,CMT,AGE,JPN\n1,0,56,4,70,1\n1,48,84,4,70,1\n1,49,.,1,70,1\n"),
        1e-9 * expected);
  }

  /// The reference regimen has size 1: the score is that of two typical persons, weighted.
  @Test
  void predictsTheScoreOfTheTypicalClassesWeightedByTheirShare() {
    double share = EVIDENCE.value("mood.fr", "1");
    double open = EVIDENCE.value("mood.blind_open", "1");
    double expected =
        share * score(MoodParameters.of(EVIDENCE::value).withExpectancy(open))
            + (1 - share) * score(MoodParameters.weak(EVIDENCE::value).withExpectancy(open));
    String text =
        "ID,TIME,AMT,RATE,CMT,DV,WT\n1,-1,.,.,7,36,%1$s\n1,0,%2$s,%3$s,3,.,%1$s\n1,72,.,.,7,.,%1$s\n"
            .formatted(REFERENCE_KG, REFERENCE_KG / 2, REFERENCE_KG / 2 * 1.5);
    assertEquals(expected, last(text), 1e-6);
    assertEquals(36, predict(text).getFirst().getAsDouble());
  }

  /// Expectancy is the only part that blinding scales: it shows on the first day.
  @Test
  void predictsABlindedCourseAsItWasBlinded() {
    String text =
        "ID,TIME,AMT,RATE,CMT,WT,BLIND,CLASS\n1,0,35,52.5,3,70,%s,1\n1,24,.,.,7,70,%s,1\n";
    for (Blinding blinding : Blinding.values()) {
      double factor = blinding.factor(EVIDENCE::value, true);
      double expected =
          new MoodCourse(
                  MoodParameters.of(EVIDENCE::value).withExpectancy(factor),
                  List.of(new Session(0, 1)),
                  false)
              .at(new double[] {1})
              .getFirst()
              .madrs(
                  EVIDENCE.value("per.B0", "{score}"), MoodParameters.of(EVIDENCE::value).gain());
      int number = blinding.number();
      assertEquals(expected, last(text.formatted(number, number)), 1e-6);
    }
    assertEquals(last(text.formatted("0", "0")), last(text.formatted(".", ".")));
  }

  @Test
  void predictsUnderAnInfluence() {
    String spray = "ID,TIME,AMT,CMT,AGE,LIVER\n1,0,28,4,45,%1$s\n1,4,.,1,45,%1$s\n";
    assertTrue(last(spray.formatted("0.5")) > 1.1 * last(spray.formatted("1")));
    assertEquals(last(spray.formatted("1")), last(spray.formatted(".")));
    String infusion = "ID,TIME,AMT,RATE,CMT,WT,RIF\n1,0,35,50,3,70,%1$s\n1,4,.,.,5,70,%1$s\n";
    assertTrue(last(infusion.formatted("1")) < 0.9 * last(infusion.formatted("0")));
    String wrong = spray.replace("LIVER", "RIF").formatted("1");
    EventDataException fault = assertThrows(EventDataException.class, () -> last(wrong));
    assertTrue(
        String.valueOf(fault.getMessage()).contains("rifampicin with a dose of the pack NASAL-S"));
  }

  /// BASE, then the latest total up to the first dose, where it is not too old, then the typical
  /// one.
  @Test
  void theLatestRecentTotalIsTheBaseline() {
    String head = "ID,TIME,AMT,RATE,CMT,DV,WT%s\n";
    String end = "1,0,35,52.5,3,.,70%1$s\n1,0,.,.,7,.,70%1$s\n";
    double oldestH = 24 * EVIDENCE.value("outcome.baseline.age", "d");
    String recent = "1,%s,.,.,7,41,70%%1$s\n1,-1,.,.,7,29,70%%1$s\n".formatted(-oldestH);
    assertEquals(29, last((head + recent + end).formatted("")));
    assertEquals(33, last((head.formatted(",BASE") + (recent + end).formatted(",33"))));
    assertEquals(
        41, last((head + recent.lines().findFirst().orElseThrow() + "\n" + end).formatted("")));
    String old = "1,%s,.,.,7,41,70%%1$s\n".formatted(-oldestH - 1);
    assertEquals(EVIDENCE.value("per.B0", "{score}"), last((head + old + end).formatted("")), 1e-9);
    String after = end + "1,0,.,.,7,31,70%1$s\n";
    assertEquals(31, last((head + after).formatted("")));
  }

  /// A score, or nothing at all, may be what is asked for: the subject is refused all the same.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          ID,TIME,AMT,RATE,CMT,WT,LIVER;1,0,40,60,3,90,0.5;1,24,.,.,7,90,0.5 | subject 1: reduced liver function with a dose of the pack IV-VENOUS, expected NASAL-S
          ID,TIME,AMT,RATE,CMT,WT,LIVER;1,0,40,60,3,90,0.5                   | subject 1: reduced liver function with a dose of the pack IV-VENOUS, expected NASAL-S
          ID,TIME,AMT,CMT,AGE,RIF;1,0,56,4,40,1;1,24,.,7,40,1                | subject 1: rifampicin with a dose of the pack NASAL-S, expected IV-VENOUS
          ID,TIME,AMT,CMT,AGE,RIF;1,0,56,4,40,1                              | subject 1: rifampicin with a dose of the pack NASAL-S, expected IV-VENOUS
          """)
  void refusesAnInfluenceThatThePackDoesNotKnow(String text, String sentence) {
    EventDataException bad =
        assertThrows(EventDataException.class, () -> predict(text.replace(';', '\n')));
    assertTrue(String.valueOf(bad.getMessage()).startsWith(sentence), bad.getMessage());
  }

  private static double score(MoodParameters person) {
    return new MoodCourse(person, List.of(new Session(0, 1)), false)
        .at(new double[] {3})
        .getFirst()
        .madrs(36, person.gain());
  }

  @Test
  void furtherDosesAreThoseWrittenOut() {
    String head = "ID,TIME,AMT,RATE,ADDL,II,CMT,WT\n";
    for (int compartment : new int[] {1, 7}) {
      String end = "1,200,.,.,.,.,%d,70\n".formatted(compartment);
      assertEquals(
          last(head + "1,0,35,52.5,.,.,3,70\n1,48,35,52.5,.,.,3,70\n1,96,35,52.5,.,.,3,70\n" + end),
          last(head + "1,0,35,52.5,2,48,3,70\n" + end),
          1e-9);
    }
  }

  @Test
  void aSprayMayBeRecordedDeviceByDevice() {
    String head = "ID,TIME,AMT,CMT,AGE\n";
    for (int compartment : new int[] {1, 7}) {
      String end = "1,30,.,%d,50\n".formatted(compartment);
      assertEquals(
          last(head + "1,0,84,4,50\n" + end),
          last(head + "1,0,28,4,50\n1,0.083333333,28,4,50\n1,0.166666667,28,4,50\n" + end),
          1e-5);
    }
  }

  /// Three devices give one session, wherever in the window they lie: a gap that the nose notices
  /// moves the score by little, and the second day makes another session.
  @Test
  void devicesOfOneDayAreOneSession() {
    String text =
        "ID,TIME,AMT,CMT,AGE,BASE\n1,0,28,4,40,34\n1,%1$s,28,4,40,34\n1,%2$s,28,4,40,34\n1,72,.,7,40,34\n";
    double together = last(text.formatted(0.25, 0.5));
    assertEquals(together, last(text.formatted(0.26, 0.52)), 1.5);
    assertEquals(last(text.formatted(0.26, 0.52)), last(text.formatted(1, 2)), 0.5);
    assertEquals(together, last(text.formatted(6, 12)), 1.5);
    assertTrue(last(text.formatted(24, 48)) < together - 3);
  }

  @Test
  void theNoseTakesADeviceAfterAPauseAsAFirstOne() {
    NasalS pack = new NasalS(EVIDENCE::value, new NasalCovariates(40, false, false));
    double expected =
        pack.concentrations(new double[] {0, 2}, 1, new double[] {3}).getFirst().ketamineS();
    assertEquals(
        expected,
        last("ID,TIME,AMT,CMT,AGE\n1,0,28,4,40\n1,2,28,4,40\n1,3,.,1,40\n"),
        1e-9 * expected);
  }

  @Test
  void aPauseAndAChangeOfRateAreOneSession() {
    String head = "ID,TIME,AMT,RATE,CMT,WT\n";
    double whole = last(head + "1,0,35,52.5,3,70\n1,24,.,.,7,70\n");
    double parts = last(head + "1,0,17.5,52.5,3,70\n1,0.5,17.5,35,3,70\n1,24,.,.,7,70\n");
    assertEquals(whole, parts, 0.1);
  }

  @Test
  void aResetForgetsWhatWasBefore() {
    String head = "ID,TIME,AMT,CMT,EVID,AGE,BASE\n";
    String after = "1,0,84,4,4,50,30\n1,1,.,1,2,50,30\n1,24,.,7,2,50,30\n";
    List<OptionalDouble> fresh = predict(head + after);
    List<OptionalDouble> reset = predict(head + "1,0,56,4,1,50,30\n1,5,.,1,2,50,30\n" + after);
    assertEquals(fresh, reset.subList(2, reset.size()));
    assertTrue(reset.get(1).getAsDouble() > 0);
    double rest = last(head + "1,0,56,4,1,50,30\n1,9,.,.,3,50,30\n1,9.5,.,7,2,50,30\n");
    assertEquals(30, rest);
  }

  @Test
  void withoutADoseNothingIsPredictedButTheBaseline() {
    List<OptionalDouble> predictions =
        predict("ID,TIME,CMT,DV,MDV\n1,0,1,.,1\n1,0,7,31,0\n1,50,7,.,1\n1,50,8,12,0\n");
    assertEquals(
        List.of(
            OptionalDouble.of(0),
            OptionalDouble.of(31),
            OptionalDouble.of(31),
            OptionalDouble.empty()),
        predictions);
  }

  @Test
  void doesNotPredictWhatAPackDoesNotHold() {
    assertEquals(
        OptionalDouble.empty(),
        predict("ID,TIME,AMT,CMT,AGE\n1,0,56,4,50\n1,1,.,6,50\n").getLast());
    assertEquals(0, last("ID,TIME,AMT,CMT,AGE\n1,0,56,4,50\n1,1,.,2,50\n"));
  }

  /// A time written to the minute, or to two digits of an hour, is no overlap.
  @Test
  void aRateThatChangesAtARoundedTimeIsOneSession() {
    String head = "ID,TIME,AMT,RATE,CMT,WT\n";
    assertTrue(last(head + "1,0,17.5,52.5,3,70\n1,0.33,17.5,52.5,3,70\n1,1,.,.,3,70\n") > 0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          ID,TIME,AMT,RATE,CMT;1,0,35,52.5,3;1,1,.,.,1               | subject 1: no WT, expected one because an infusion
          ID,TIME,AMT,CMT;1,0,56,4;1,1,.,1                           | subject 1: no AGE, expected one because the liver
          ID,TIME,AMT,RATE,CMT,WT;1,0,80,120,3,70;1,1,.,.,5,70       | subject 1: dose at 0 h: 1.14286 mg/kg of racemic ketamine within 24 h, expected at most 1 mg/kg of racemic ketamine a session
          ID,TIME,AMT,RATE,CMT,WT;1,0,40,60,1,70;1,1,.,.,7,70        | subject 1: dose at 0 h: 0.571429 mg/kg of esketamine within 24 h, expected at most 0.5 mg/kg
          ID,TIME,AMT,RATE,CMT,WT;1,0,50,75,3,70;1,23,50,75,3,70     | subject 1: dose at 23 h: 1.42857 mg/kg of racemic ketamine within 24 h
          ID,TIME,AMT,RATE,CMT,WT;1,0,50,75,3,70;1,1,20,60,1,70      | subject 1: dose at 1 h: 0.714286 mg/kg of racemic ketamine and 0.285714 mg/kg of esketamine within 24 h, expected at most 1 mg/kg of racemic ketamine or in part 0.5 mg/kg of esketamine
          ID,TIME,AMT,RATE,CMT,WT;1,0,35,4200,3,70                   | subject 1: dose at 0 h: 0.5 min of infusion, expected 1 to 240 min an infusion
          ID,TIME,AMT,RATE,CMT,WT;1,0,35,3.5,3,70                    | subject 1: dose at 0 h: 600 min of infusion, expected 1 to 240 min
          ID,TIME,AMT,RATE,CMT,WT;1,0,9,3,3,70;1,3,9,3,3,70          | subject 1: dose at 3 h: 360 min of infusion within 24 h, expected 1 to 240 min a session
          ID,TIME,AMT,RATE,CMT,WT;1,0,20,30,3,70;1,.5,20,30,3,70     | subject 1: dose at 0.5 h: it begins 10 min before the end of the dose before it, expected doses one after the other
          ID,TIME,AMT,RATE,CMT,WT;1,0,56,.,4,70;1,9,9,9,3,70         | subject 1: infusions and sprays, expected one route
          ID,TIME,AMT,CMT,AGE;1,0,56,4,50;1,.2,56,4,50;1,9,.,7,50    | subject 1: dose at 0.2 h: 112 mg of esketamine spray within 24 h, expected at most 84 mg
          ID,TIME,AMT,CMT,AGE;1,0,84,4,50;1,.5,84,4,50               | subject 1: dose at 0.5 h: 168 mg of esketamine spray within 24 h
          ID,TIME,AMT,CMT,AGE;1,0,56,4,50;1,.02,28,4,50              | subject 1: dose at 0.02 h: it begins 3.8 min before
          """)
  void refusesWhatItCannotPredict(String text, String sentence) {
    EventDataException bad =
        assertThrows(EventDataException.class, () -> predict(text.replace(';', '\n')));
    String message = String.valueOf(bad.getMessage());
    assertEquals(sentence, message.substring(0, Math.min(sentence.length(), message.length())));
  }
}
