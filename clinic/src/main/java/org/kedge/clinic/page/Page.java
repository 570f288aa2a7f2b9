// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Small questions that templates ask.
@Component("page")
public class Page {
  /// What is wrong with one input; empty where nothing is.
  public String wrong(@Nullable List<Problem> problems, String field) {
    return problems == null
        ? ""
        : problems.stream()
            .filter(problem -> problem.field().equals(field))
            .map(Problem::message)
            .findFirst()
            .orElse("");
  }
}
