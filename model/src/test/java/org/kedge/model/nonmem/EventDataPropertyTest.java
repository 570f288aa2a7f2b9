// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.nonmem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kedge.evidence.Evidence;

/// What is written is read back unchanged.
class EventDataPropertyTest {
  private static final Evidence EVIDENCE = Evidence.load();
  private static final EventReader READER = new EventReader(EVIDENCE);
  private static final TypicalPrediction PREDICTION = new TypicalPrediction(EVIDENCE);

  private static final String WHOLE =
      """
      ID,TIME,AMT,RATE,ADDL,II,EVID,CMT,DV,WT,AGE
      1,0,.,.,.,.,0,7,30,80,50
      1,0,40,60,3,48,1,3,.,80,50
      1,2,.,.,.,.,0,1,33.5,80,50
      2,0,56,.,1,84,1,4,.,60,40
      2,90,.,.,.,.,2,7,.,60,40
      """;

  static Stream<SplittableRandom> seeds() {
    return IntStream.range(0, 300).mapToObj(SplittableRandom::new);
  }

  private static Subject subject(SplittableRandom random, int id) {
    List<Event> events = new ArrayList<>();
    double timeH = random.nextDouble(-24, 1);
    for (int count = random.nextInt(1, 12); count > 0; count--) {
      timeH += random.nextInt(3) * random.nextDouble(100);
      events.add(event(random, timeH));
    }
    return new Subject(id, covariates(random), events);
  }

  private static Event event(SplittableRandom random, double timeH) {
    boolean more = random.nextInt(4) == 0;
    int additional = more ? random.nextInt(1, 30) : 0;
    double intervalH = more ? random.nextDouble(1, 200) : 0;
    boolean resets = random.nextInt(5) == 0;
    return switch (random.nextInt(6)) {
      case 0 -> new Event.Reset(timeH);
      case 1 ->
          new Event.Dose(
              timeH,
              Compartment.NASAL_ESKETAMINE,
              28 * random.nextInt(1, 4),
              0,
              additional,
              intervalH,
              resets);
      case 2 ->
          new Event.Dose(
              timeH,
              random.nextBoolean() ? Compartment.S_KETAMINE : Compartment.RACEMIC_KETAMINE,
              random.nextDouble(1e-3, 100),
              random.nextDouble(1e-3, 1000),
              additional,
              intervalH,
              resets);
      case 3 -> new Event.Reading(timeH, Compartment.MADRS, OptionalDouble.empty());
      case 4 -> new Event.Reading(timeH, Compartment.PHQ9, OptionalDouble.of(random.nextInt(28)));
      default ->
          new Event.Reading(
              timeH,
              Compartment.NORKETAMINE,
              OptionalDouble.of(random.nextDouble() * Math.pow(10, random.nextInt(-12, 6))));
    };
  }

  private static Map<Column, Double> covariates(SplittableRandom random) {
    Map<Column, Double> covariates = new EnumMap<>(Column.class);
    if (random.nextBoolean()) {
      covariates.put(Column.WT, random.nextDouble(30, 200));
    }
    if (random.nextBoolean()) {
      covariates.put(Column.AGE, random.nextDouble(18, 90));
      covariates.put(Column.SEX, (double) random.nextInt(2));
      covariates.put(Column.ARM, (double) random.nextInt(1, 9));
    }
    return covariates;
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void whatIsWrittenIsReadBackUnchanged(SplittableRandom random) {
    List<Subject> subjects =
        IntStream.range(0, random.nextInt(1, 6)).mapToObj(id -> subject(random, id + 1)).toList();
    EventWriter writer = new EventWriter(subjects);
    String text =
        Stream.concat(
                Stream.of(writer.header()),
                subjects.stream().flatMap(subject -> writer.rows(subject).stream()))
            .collect(Collectors.joining("\n"));
    assertEquals(subjects, READER.read(text, Set.of()));
    assertTrue(
        text.lines()
            .skip(1)
            .flatMap(line -> Stream.of(line.split(",", -1)))
            .noneMatch(String::isEmpty));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void everyColumnAndCompartmentThatIsWrittenIsInTheDictionary(SplittableRandom random) {
    List<Subject> subjects = List.of(subject(random, 1));
    EventWriter writer = new EventWriter(subjects);
    List<String> names =
        writer.dictionary().stream()
            .skip(1)
            .map(line -> line.substring(0, line.indexOf(',')))
            .toList();
    assertTrue(names.containsAll(List.of(writer.header().split(",", -1))));
    assertEquals(Compartment.values().length + writer.header().split(",", -1).length, names.size());
  }

  /// Whatever stands in a text, it is read and predicted, or refused in one sentence.
  @ParameterizedTest
  @MethodSource("seeds")
  void aTextThatIsSpoiltIsRefusedOrRead(SplittableRandom random) {
    StringBuilder text = new StringBuilder(WHOLE);
    String letters = "0123456789.,-+eCE#@ \n\"";
    for (int count = random.nextInt(1, 5); count > 0; count--) {
      int at = random.nextInt(WHOLE.indexOf('\n') + 1, text.length());
      text.setCharAt(at, letters.charAt(random.nextInt(letters.length())));
    }
    try {
      for (Subject subject : READER.read(text.toString(), Set.of())) {
        for (OptionalDouble prediction : PREDICTION.of(subject).values()) {
          assertTrue(Double.isFinite(prediction.orElse(0)), text::toString);
        }
      }
    } catch (EventDataException refused) {
      assertTrue(!String.valueOf(refused.getMessage()).isBlank());
    }
  }
}
