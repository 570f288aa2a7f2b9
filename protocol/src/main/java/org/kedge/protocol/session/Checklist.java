// SPDX-License-Identifier: Apache-2.0
package org.kedge.protocol.session;

import java.util.List;
import java.util.Optional;
import org.kedge.evidence.Evidence;
import org.kedge.evidence.Table;
import org.kedge.protocol.rule.Drug;
import org.kedge.protocol.rule.Jurisdiction;
import org.kedge.protocol.rule.Role;

/// The checklists before the dose and before leaving.
///
/// When: an item of the drug and the jurisdiction is not answered yes. Then: it blocks. An item
/// answered no may go on where its row names who may sign. Unknown: it blocks, and nobody can sign
/// for it.
///
/// Source: evidence protocol/session-check.csv
public final class Checklist {
  private final List<Item> items;

  /// When an item is asked.
  public enum Stage {
    /// Before the dose.
    BEFORE,
    /// Before leaving.
    LEAVE
  }

  /// One item.
  ///
  /// @param id the row's id
  /// @param rule id of the rule
  /// @param stage when it is asked
  /// @param question the question; yes is what lets it go on
  /// @param signedBy who may sign that a no does not stop the session
  /// @param statement what to do while it is not yes
  public record Item(
      String id,
      String rule,
      Stage stage,
      String question,
      Optional<Role> signedBy,
      String statement) {}

  /// Reads the items of a drug in a jurisdiction.
  public Checklist(Evidence evidence, Drug drug, Jurisdiction jurisdiction) {
    items =
        evidence.table("protocol/session-check").lines().stream()
            .filter(line -> concerns(line.text("drug"), "both", drug.word()))
            .filter(line -> concerns(line.text("jurisdiction"), "all", jurisdiction.word()))
            .map(Checklist::item)
            .toList();
  }

  private static boolean concerns(String cell, String every, String word) {
    return cell.equals(every) || cell.equals(word);
  }

  private static Item item(Table.Line line) {
    return new Item(
        line.id(),
        line.text("rule"),
        line.text("stage").equals("leave") ? Stage.LEAVE : Stage.BEFORE,
        line.text("question"),
        line.text("exception").equals("prescriber")
            ? Optional.of(Role.PRESCRIBER)
            : Optional.empty(),
        line.text("statement"));
  }

  /// The items of a stage, in order.
  public List<Item> items(Stage stage) {
    return items.stream().filter(item -> item.stage() == stage).toList();
  }

  Optional<Item> item(String id) {
    return items.stream().filter(item -> item.id().equals(id)).findFirst();
  }

  List<Blocker> blockers(Stage stage, SessionLog log) {
    return items(stage).stream().flatMap(item -> blocker(item, log).stream()).toList();
  }

  private static Optional<Blocker> blocker(Item item, SessionLog log) {
    Reply reply = log.replies().getOrDefault(item.id(), Reply.NOT_KNOWN);
    return switch (reply) {
      case YES -> Optional.empty();
      case NO ->
          item.signedBy().isPresent() && log.excepted(item.id())
              ? Optional.empty()
              : Optional.of(
                  new Blocker(
                      item.rule(), item.statement(), Optional.of(item.id()), item.signedBy()));
      case NOT_KNOWN ->
          Optional.of(
              new Blocker(item.rule(), item.question(), Optional.of(item.id()), Optional.empty()));
    };
  }
}
