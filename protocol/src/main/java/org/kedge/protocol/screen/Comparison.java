// SPDX-License-Identifier: Apache-2.0
package org.kedge.protocol.screen;

import java.util.Arrays;
import java.util.Optional;
import org.kedge.protocol.rule.Finding;

/// How a row is held against the facts. The names stand in the column `comparison`; the words stand
/// in a finding's limit.
enum Comparison {
  PRESENT("present now", Conditions::present),
  PRESENT_EVER("present at any time", Conditions::presentEver),
  PRESENT_PAST("present in the past", Conditions::presentPast),
  PRESENT_WITHIN("begun", Conditions::presentWithin),
  ALLERGY("recorded", Conditions::allergy),
  AT_OR_ABOVE("at or above", Levels::atOrAbove),
  ABOVE("above", Levels::above),
  BELOW("below", Levels::below),
  MISSING("must be known", Levels::missing),
  MISSING_NUMBER("must be known", Levels::missing),
  ANY_YES("yes", Conditions::anyYes),
  NOT_ANSWERED("must be answered", Conditions::notAnswered),
  TAKEN("taken", Medicines::taken),
  NOT_TAKEN("must be taken", Medicines::notTaken),
  ASK(
      "asked on the day",
      (rule, facts) -> Optional.of(rule.asks(facts.setting().mode(), "asked on the day"))),
  LIMIT("", (rule, facts) -> Optional.empty()),
  INDICATION("must be diagnosed", Indication::diagnosis),
  TRIALS_ENOUGH("at least", Indication::trialsEnough),
  TRIALS_NONE("at least one", Indication::trialsNone),
  BIPOLAR_COVER("must be taken in bipolar disorder", Indication::bipolarCover),
  BIPOLAR_SCORE("must be known in bipolar disorder", Indication::bipolarScore),
  BIPOLAR_SCREEN("must be known", Named::bipolarScreen),
  BIPOLAR_SCREEN_POSITIVE("at or above", Named::bipolarScreenPositive),
  AUDIT_C_MEN("at or above", Named::auditCMen),
  AUDIT_C_OTHERS("at or above", Named::auditCOthers),
  PREGNANCY_TEST("must be known", Named::pregnancyTest);

  /// Holds one row against the facts.
  interface Check {
    Optional<Finding> find(Rule rule, Facts facts);
  }

  private final String words;
  private final Check check;

  Comparison(String words, Check check) {
    this.words = words;
    this.check = check;
  }

  static Comparison of(String word) {
    return Arrays.stream(values())
        .filter(comparison -> comparison.word().equals(word))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no comparison " + word));
  }

  private String word() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  String words() {
    return words;
  }

  Optional<Finding> find(Rule rule, Facts facts) {
    return check.find(rule, facts);
  }
}
