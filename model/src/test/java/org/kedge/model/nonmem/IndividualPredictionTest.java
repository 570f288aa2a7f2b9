// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.nonmem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kedge.evidence.Evidence;

class IndividualPredictionTest {
  private static final Evidence EVIDENCE = Evidence.load();
  private static final EventReader READER = new EventReader(EVIDENCE);
  private static final IndividualPrediction PREDICTION = new IndividualPrediction(EVIDENCE, 1);
  private static final String HEADER = "ID,TIME,AMT,RATE,CMT,DV,WT";

  /// Two infusions a week for two weeks, and scores: at the start, before each later one, at the
  /// end.
  private static String course(int... scores) {
    StringBuilder text = new StringBuilder(HEADER).append('\n');
    int[] days = {0, 3, 7, 10};
    text.append("1,-1,.,.,7,%d,80%n".formatted(scores[0]));
    for (int session = 0; session < days.length; session++) {
      double hour = 24 * days[session];
      if (session > 0) {
        text.append("1,%s,.,.,7,%d,80%n".formatted(hour - 1, scores[session]));
      }
      text.append("1,%s,40,60,3,.,80%n".formatted(hour));
    }
    text.append("1,336,.,.,7,%d,80%n".formatted(scores[days.length]));
    text.append("1,400,.,.,7,.,80\n1,401,.,.,3,.,80\n");
    return text.toString();
  }

  private static Predicted predicted(String text) {
    return PREDICTION.of(READER.read(text, Set.of()).getFirst());
  }

  private static List<OptionalDouble> predict(String text) {
    return predicted(text).values();
  }

  private static double end(int... scores) {
    List<OptionalDouble> predictions = predict(course(scores));
    return predictions.get(predictions.size() - 2).orElseThrow();
  }

  @Test
  void scoresMoveThePrediction() {
    double well = end(36, 10, 9, 8, 6);
    double typical = typicalEnd();
    double badly = end(36, 35, 33, 36, 34);
    assertTrue(well < typical - 3, well + " and " + typical);
    assertTrue(badly > typical + 3, badly + " and " + typical);
  }

  private static double typicalEnd() {
    List<OptionalDouble> predictions =
        new TypicalPrediction(EVIDENCE).of(one(36, 10, 9, 8, 6)).values();
    return predictions.get(predictions.size() - 2).orElseThrow();
  }

  private static Subject one(int... scores) {
    return READER.read(course(scores), Set.of()).getFirst();
  }

  @Test
  void onlyMadrsRecordsHaveOne() {
    List<OptionalDouble> predictions = predict(course(36, 20, 20, 18, 18));
    List<Event> events = one(36, 20, 20, 18, 18).events();
    for (int at = 0; at < events.size(); at++) {
      boolean madrs =
          events.get(at) instanceof Event.Reading reading
              && reading.compartment() == Compartment.MADRS;
      assertEquals(madrs, predictions.get(at).isPresent(), "record " + at);
    }
  }

  @Test
  void selfRatedTotalsSpeakToo() {
    String text = HEADER + "\n1,0,40,60,3,.,80\n1,100,.,.,7,.,80\n1,160,.,.,8,%d,80\n";
    double well = predict(text.formatted(2)).get(1).orElseThrow();
    double badly = predict(text.formatted(25)).get(1).orElseThrow();
    assertTrue(well < badly - 3, well + " and " + badly);
  }

  @Test
  void theSameSeedGivesTheSame() {
    assertEquals(predict(course(36, 10, 9, 8, 6)), predict(course(36, 10, 9, 8, 6)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ,BLIND | 1,0,40,60,3,.,80,1;1,24,.,.,7,12,80,1 | BLIND or UNSAT
          ,UNSAT | 1,0,40,60,3,.,80,1;1,24,.,.,7,12,80,1 | BLIND or UNSAT
          ,BASE  | 1,0,40,60,3,.,80,30;1,24,.,.,7,.,80,30 | no total
          ''     | 1,0,.,.,7,30,80;1,24,.,.,7,12,80 | no dose
          ''     | 1,0,.,.,8,2,80;1,0,40,60,3,.,80;1,24,.,.,7,12,80 | per.B0
          """)
  void aGapSaysWhy(String column, String lines, String why) {
    Predicted predicted = predicted(HEADER + column + "\n" + lines.replace(';', '\n') + "\n");
    assertTrue(predicted.values().stream().allMatch(OptionalDouble::isEmpty));
    assertEquals(1, predicted.gaps().size());
    String gap = predicted.gaps().iterator().next();
    assertTrue(gap.contains(why), gap);
  }

  @Test
  void theTotalsTellTheClassAndBaseIsTheFirst() {
    String lines = "\n1,0,40,60,3,.,80%1$s\n1,24,.,.,7,30,80%1$s\n1,72,.,.,7,.,80%1$s\n";
    assertEquals(
        predict(HEADER + lines.formatted("")), predict(HEADER + ",CLASS" + lines.formatted(",1")));
    double mild = predict(HEADER + ",BASE" + lines.formatted(",31")).getLast().orElseThrow();
    double severe = predict(HEADER + ",BASE" + lines.formatted(",48")).getLast().orElseThrow();
    assertTrue(mild < severe - 3, mild + " and " + severe);
    String before = "\n1,-1,.,.,7,15,80,31" + lines.formatted(",31");
    assertEquals(mild, predict(HEADER + ",BASE" + before).getLast().orElseThrow());
  }

  @Test
  void theOrderOfTotalsOfOneMomentChangesNothing() {
    String madrs = "\n1,0,.,.,7,35,80";
    String phq9 = "\n1,0,.,.,8,2,80";
    String course = "\n1,0,40,60,3,.,80\n1,24,.,.,7,12,80\n";
    assertEquals(
        predict(HEADER + madrs + phq9 + course).getLast(),
        predict(HEADER + phq9 + madrs + course).getLast());
    assertTrue(predict(HEADER + madrs + phq9 + course).getLast().isPresent());
  }

  /// What was rated long before the first dose tells nothing of the course.
  @Test
  void anOldTotalDoesNotCount() {
    String lines = "1,0,40,60,3,.,80\n1,24,.,.,7,20,80\n1,72,.,.,7,.,80\n";
    double without = predict(HEADER + "\n" + lines).getLast().orElseThrow();
    for (String old : List.of("1,-9999,.,.,7,48,80\n", "1,-340,.,.,8,25,80\n")) {
      assertEquals(without, predict(HEADER + "\n" + old + lines).getLast().orElseThrow());
    }
    assertTrue(without < predict(HEADER + "\n1,-1,.,.,7,48,80\n" + lines).getLast().orElseThrow());
  }

  @Test
  void aDroppedColumnMakesRoomForTheNewOne() {
    String text =
        "ID,TIME,AMT,RATE,CMT,DV,WT,IPRED,PRED\n1,0,40,60,3,.,80,5,6\n1,24,.,.,7,12,80,7,8\n";
    List<String> written =
        READER
            .data(text, Set.of("PRED", "IPRED"))
            .predicted(List.of(new TypicalPrediction(EVIDENCE), PREDICTION))
            .lines();
    assertEquals("ID,TIME,AMT,RATE,CMT,DV,WT,PRED,IPRED", written.getFirst());
    assertEquals("1,0,40,60,3,.,80,.,.", written.get(1));
    assertEquals(9, written.get(2).split(",").length);
    assertTrue(written.get(2).startsWith("1,24,.,.,7,12,80,"), written.get(2));
  }
}
