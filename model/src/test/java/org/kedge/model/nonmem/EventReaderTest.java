// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.nonmem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kedge.evidence.Evidence;

class EventReaderTest {
  private static final EventReader READER = new EventReader(Evidence.load());

  private static final String TEXT =
      """
      # one person, one infusion
      ID,TIME,AMT,RATE,EVID,MDV,CMT,DV,WT,AGE,SEX
      1,0,.,.,0,0,7,33,72,44,1
      1,0,36,54,1,1,3,.,72,44,1
      1,0.67,.,.,0,0,3,150.5,72,44,1
      1,24,.,.,2,1,7,.,72,44,1
      """;

  private static List<Subject> read(String text) {
    return READER.read(text, Set.of());
  }

  private static Event.Reading reading(double timeH, Compartment compartment, double value) {
    return new Event.Reading(timeH, compartment, OptionalDouble.of(value));
  }

  @Test
  void readsDosesReadingsAndCovariates() {
    Subject expected =
        new Subject(
            1,
            Map.of(Column.WT, 72.0, Column.AGE, 44.0, Column.SEX, 1.0),
            List.of(
                reading(0, Compartment.MADRS, 33),
                new Event.Dose(0, Compartment.RACEMIC_KETAMINE, 36, 54, 0, 0, false),
                reading(0.67, Compartment.RACEMIC_KETAMINE, 150.5),
                new Event.Reading(24, Compartment.MADRS, OptionalDouble.empty())));
    assertEquals(List.of(expected), read(TEXT));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "19 | 1   | 44 | column BASE: was '19', expected 20.0 to 50.0 points",
        "33 | 0.1 | 44 | column LIVER: was '0.1', expected 0.25 to 1.0",
        "33 | 1   | 17 | column AGE: was '17', expected 18.0 to 90.0 years"
      })
  void rangesAreInWordsThatPeopleRead(String base, String liver, String age, String end) {
    String text =
        "ID,TIME,AMT,RATE,CMT,DV,WT,BASE,LIVER,AGE\n1,0,36,54,3,.,72,%s,%s,%s\n"
            .formatted(base, liver, age);
    String message =
        String.valueOf(assertThrows(EventDataException.class, () -> read(text)).getMessage());
    assertTrue(message.endsWith(end), message);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "id,time,amt,rate,cmt,dv,age,sex,wt\n1,0,0,0,7,33,44,1,72\n1,0,36,54,3,0,44,1,72\n1,.67,,,3,150.5,.,.,.\n1,24,.,.,7,.,.,.,.\n",
        "\"C\",\"DV\",\"ID\",\"TIME\",\"AMT\",\"RATE\",\"CMT\",\"WT\",\"AGE\",\"SEX\"\r\n.,33,1,0,.,.,7,72,44,1\r\nC,99,1,0,.,.,7,72,44,1\r\n.,.,1,0,36,54,3,72,44,1\r\n.,150.5,1,6.7E-1,.,.,3,72,44,1\r\n.,.,1,24,.,.,7,72,44,1\r\n",
        "@comment\nID,TIME,DVID,AMT,RATE,CMT,DV,WT,AGE,SEX\n1,0,7,.,.,1,33,72,44,1\nC,1,0\nID,TIME,DVID,AMT,RATE,CMT,DV,WT,AGE,SEX\n1,0,.,36,54,3,.,72,44,1\n1,0.67,3,.,.,1,150.5,72,44,1\n@\n1,24,7,.,.,1,.,72,44,1\n"
      })
  void takesTheFormsThatUsersKnow(String text) {
    assertEquals(read(TEXT), read(text));
  }

  @Test
  void readsFurtherDosesResetsAndSubjectsAfterEachOther() {
    List<Subject> subjects =
        read(
            """
            ID,TIME,AMT,ADDL,II,EVID,CMT,DV
            7,0,56,7,84,1,4,.
            7,700,.,.,.,3,.,.
            7,0,84,.,.,4,4,.
            3,0,28,.,.,1,4,.
            """);
    assertEquals(
        List.of(
            new Event.Dose(0, Compartment.NASAL_ESKETAMINE, 56, 0, 7, 84, false),
            new Event.Reset(700),
            new Event.Dose(0, Compartment.NASAL_ESKETAMINE, 84, 0, 0, 0, true)),
        subjects.getFirst().events());
    assertEquals(3, subjects.getLast().id());
  }

  @Test
  void passesOverColumnsThatAreNamed() {
    String text = TEXT.replace(",SEX\n", ",VISIT\n");
    EventDataException unknown = assertThrows(EventDataException.class, () -> read(text));
    assertEquals(
        "line 2, column 11: was 'VISIT', expected one of " + Column.all() + ", or to be dropped",
        unknown.getMessage());
    assertEquals(
        Map.of(Column.WT, 72.0, Column.AGE, 44.0),
        READER.read(text, Set.of("VISIT")).getFirst().covariates());
    EventDataException absent =
        assertThrows(EventDataException.class, () -> READER.read(text, Set.of("VISIT", "ZZZ")));
    assertEquals(
        "line 2: no column ZZZ to drop, expected one of ID, TIME, AMT, RATE, EVID, MDV, CMT, DV, WT, AGE, VISIT",
        absent.getMessage());
  }

  /// Below quantification: with EVID or without, it is passed over as a reading and predicted.
  @Test
  void aReadingThatIsMissingMayHoldANumber() {
    Event.Reading missing = new Event.Reading(1, Compartment.S_KETAMINE, OptionalDouble.empty());
    assertEquals(List.of(missing), read("ID,TIME,CMT,DV,MDV\n1,1,1,0.5,1\n").getFirst().events());
    assertEquals(
        List.of(missing), read("ID,TIME,EVID,CMT,DV,MDV\n1,1,0,1,0.5,1\n").getFirst().events());
  }

  @Test
  void keepsEveryLineAsItWas() {
    String text =
        """
        # a comment
        id, Time,AMT,CMT,EVID,MDV,DV,AGE,Pred,VISIT
        1,0,84,4,1,1,.,40,.,one
        C,0.5,.,1,0,0,9,40,3,two
        1,1,.,1,0,1,0.5,40,7,"three"
        1, 2 ,.,1,0,0,60.50,40,8,
        """;
    EventData data = READER.data(text, Set.of("PRED", "VISIT"));
    assertEquals("id, Time,AMT,CMT,EVID,MDV,DV,AGE,VISIT", data.header());
    assertEquals(
        List.of("1,0,84,4,1,1,.,40,one", "1,1,.,1,0,1,0.5,40,\"three\"", "1, 2 ,.,1,0,0,60.50,40,"),
        data.lines());
    List<String> predicted =
        data.predicted(List.of(new TypicalPrediction(Evidence.load()))).lines();
    assertEquals(data.header() + ",PRED", predicted.getFirst());
    assertEquals(data.lines().getFirst() + ",.", predicted.get(1));
    String last = predicted.getLast();
    assertTrue(last.startsWith("1, 2 ,.,1,0,0,60.50,40,,"), last);
    assertTrue(Double.parseDouble(last.substring(last.lastIndexOf(',') + 1)) > 10, last);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          1,0,36,54,1     | 1,0,-36,54,1     | line 4, column AMT: was '-36', expected a dose in mg above 0
          1,0,36,54,1     | 1,0,.,54,1       | line 4, column AMT: was '.', expected a dose in mg above 0
          1,0,36,54,1     | 1,0,36,0,1       | line 4, column RATE: was '0', expected mg/h above 0: an infusion
          1,0,36,54,1     | 1,0,36,-2,1      | line 4, column RATE: was '-2', expected mg/h above 0: an infusion
          1,0,36,54,1     | 1,0,36,54,5      | line 4, column EVID: was '5', expected a whole number from 0 to 4
          1,0,36,54,1,1,3 | 1,0,36,54,1,1,2  | line 4, column CMT: was '2', expected for a dose one of 1
          1,0,36,54,1,1,3 | 1,0,36,54,1,1,10 | line 4, column CMT: was '10', expected one of 1
          1,0,36,54,1,1,3 | 1,0,60,.,1,1,4   | line 4, column AMT: was '60', expected 1 to 3 devices of 28.0 mg
          1,0,36,54,1,1,3 | 1,0,56,54,1,1,4  | line 4, column RATE: was '54', expected . or 0 for a spray
          1,1,3,.,72      | 1,0,3,.,72       | line 4, column MDV: was '0', expected 1 in a record that is no reading
          1,1,3,.,72      | 1,1,3,5,72       | line 4, column DV: was '5', expected . or 0 in a record that is no reading
          0.67,.,.        | 0.67,5,.         | line 5, column AMT: was '5', expected . or 0 in a record that is no dose
          0.67,.,.        | 00:40,.,.        | line 5, column TIME: was '00:40', expected hours as a number; dates and clock times are not read
          0.67,.,.        | 1e9,.,.          | line 5, column TIME: was '1e9', expected hours from -87600 to 87600
          0.67,.,.        | -1,.,.           | line 5, column TIME: was '-1', expected at least 0.0, the time before it
          150.5           | NA               | line 5, column DV: was 'NA', expected a number, or .
          150.5           | 0x1p3            | line 5, column DV: was '0x1p3', expected a number, or .
          150.5           | 1e999            | line 5, column DV: was '1e999', expected a number, or .
          150.5           | .                | line 5, column DV: was '.', expected a number, or MDV 1
          150.5           | -3               | line 5, column DV: was '-3', expected 0 or more
          7,33            | 7,61             | line 3, column DV: was '61', expected a whole score from 0 to 60
          7,33            | 9,28             | line 3, column DV: was '28', expected a whole score from 0 to 27
          7,33            | 7,33.5           | line 3, column DV: was '33.5', expected a whole score from 0 to 60
          7,33            | 8,10.5           | line 3, column DV: was '10.5', expected a whole score from 0 to 27
          7,33            | 9,10.5           | line 3, column DV: was '10.5', expected a whole score from 0 to 27
          1,0,36,54,1     | 1,0,1e308,1e308,1 | line 4, column AMT: was '1e308', expected at most 200 mg, the highest dose of the heaviest
          1,0,36,54,1     | 1,0,36,1e308,1   | line 4, column RATE: was '1e308', expected at most 12000 mg/h
          1,0,36,54,1     | 1,0,36,1e-320,1  | line 4, column RATE: was '1e-320', expected mg/h at which AMT comes to an end
          1,0,36,54,1,1,3 | 1,0,101,54,1,1,1 | line 4, column AMT: was '101', expected at most 100 mg, the highest dose of the heaviest
          7,33            | 4,33             | line 3, column CMT: was '4', expected for a reading one of 1
          33,72           | 33,720           | line 3, column WT: was '720', expected 30.0 to 200.0 kg
          33,72           | 33,73            | line 4, column WT: was '72', expected 73.0 as before
          33,72,44,1      | 33,72,44,2       | line 3, column SEX: was '2', expected a whole number from 0 to 1
          33,72,44,1      | 33,72,44         | line 3: 10 cells, the header has 11
          1,24,           | 1.5,24,          | line 6, column ID: was '1.5', expected a whole number
          AMT,RATE        | AMT,AMT          | line 2, column 4: was 'AMT', expected each column once
          ID,TIME         | ID,SS            | line 2: no column TIME
          RATE,EVID       | SS,EVID          | line 4, column SS: was '54', expected . or 0 because a steady state is not supported
          RATE,EVID       | II,EVID          | line 4, column RATE: was '.', expected mg/h above 0
          """)
  void namesTheLineTheColumnTheValueAndWhatWasExpected(String from, String to, String sentence) {
    EventDataException bad =
        assertThrows(EventDataException.class, () -> read(TEXT.replaceFirst(from, to)));
    String message = String.valueOf(bad.getMessage());
    assertEquals(sentence, message.substring(0, Math.min(sentence.length(), message.length())));
  }

  /// The total takes the part of BASE, and so has its range.
  @Test
  void refusesABaselineForWhichTheMoodIsNotModelled() {
    for (String score : List.of("0", "10", "55")) {
      EventDataException bad =
          assertThrows(
              EventDataException.class, () -> read(TEXT.replace("7,33,72", "7," + score + ",72")));
      assertEquals(
          "line 3, column DV: was '%s', expected 20.0 to 50.0 points, because it is the baseline: the latest MADRS total up to the first dose, and no BASE is given"
              .formatted(score),
          bad.getMessage());
    }
    String head = "ID,TIME,AMT,CMT,DV,BASE\n";
    assertEquals(1, read(head + "1,0,.,7,10,30\n1,0,56,4,.,30\n").size());
    assertEquals(1, read(head + "1,0,.,7,10,.\n1,24,.,7,8,.\n").size());
    assertEquals(1, read(head + "1,-400,.,7,10,.\n1,0,56,4,.,.\n").size());
  }

  @Test
  void refusesATextWithoutRecordsAndASubjectThatComesBack() {
    assertThrows(EventDataException.class, () -> read(""));
    assertThrows(EventDataException.class, () -> read("ID,TIME\n"));
    EventDataException back =
        assertThrows(EventDataException.class, () -> read("ID,TIME,CMT\n1,0,7\n2,0,7\n1,1,7\n"));
    assertEquals(
        "line 4, column ID: was '1', expected all records of a subject to follow each other",
        back.getMessage());
  }

  @Test
  void refusesAnIntervalWithoutFurtherDoses() {
    for (String cells : List.of("3,0", ".,24", "3,1e6", "3,-4")) {
      assertThrows(
          EventDataException.class,
          () -> read("ID,TIME,AMT,CMT,ADDL,II\n1,0,56,4," + cells + "\n"));
    }
  }

  /// As long as a course of the forecast, counted anew after a reset.
  @Test
  void aCourseHasAnEnd() {
    String head = "ID,TIME,AMT,CMT,ADDL,II,EVID\n1,-10,.,7,.,.,2\n1,0,56,4,%s,1\n";
    assertEquals(1, read(head.formatted("2,43795") + "1,87590,.,7,.,.,2\n").size());
    assertEquals(1, read(head.formatted(".,.") + "1,10,.,.,.,.,3\n1,87600,.,7,.,.,2\n").size());
    EventDataException late =
        assertThrows(
            EventDataException.class, () -> read(head.formatted(".,.") + "1,87591,.,7,.,.,2\n"));
    assertEquals(
        "line 4, column TIME: was '87591', expected at most 87600 h after the first record, -10.0",
        late.getMessage());
    EventDataException further =
        assertThrows(EventDataException.class, () -> read(head.formatted("2,43796")));
    assertEquals(
        "line 3, column II: was '43796', expected further doses at most 87600 h after the first record",
        further.getMessage());
  }
}
