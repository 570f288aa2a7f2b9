// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.kedge.clinic.page.Mark;
import org.kedge.clinic.page.Tone;
import org.kedge.protocol.session.Blocker;
import org.kedge.protocol.session.Checklist;
import org.kedge.protocol.session.Reply;

/// The points of a list: the items of the checklist with their answers, then what else stands in
/// the way.
final class Checks {
  private Checks() {}

  static List<SessionView.Check> of(
      List<Checklist.Item> items, Map<String, Reply> replies, List<Blocker> blockers) {
    Map<String, Blocker> byItem =
        blockers.stream()
            .filter(blocker -> blocker.item().isPresent())
            .collect(
                Collectors.toMap(
                    blocker -> blocker.item().orElseThrow(), blocker -> blocker, (a, b) -> a));
    List<SessionView.Check> checks = new ArrayList<>();
    items.forEach(item -> checks.add(item(item, replies, byItem)));
    Set<String> ids = items.stream().map(Checklist.Item::id).collect(Collectors.toSet());
    blockers.stream()
        .filter(blocker -> blocker.item().filter(ids::contains).isEmpty())
        .forEach(blocker -> checks.add(other(blocker)));
    return checks;
  }

  private static SessionView.Check item(
      Checklist.Item item, Map<String, Reply> replies, Map<String, Blocker> blockers) {
    Reply reply = replies.get(item.id());
    Blocker blocker = blockers.get(item.id());
    String key = reply == null ? "" : reply.name().toLowerCase(Locale.ROOT);
    Mark mark =
        reply == null
            ? new Mark(Tone.ASK, "not answered")
            : switch (reply) {
              case YES -> new Mark(Tone.OK, "met");
              case NO ->
                  blocker == null
                      ? new Mark(Tone.WARN, "no, signed for")
                      : new Mark(Tone.STOP, "no, stands in the way");
              case NOT_KNOWN -> new Mark(Tone.ASK, "not known, stands in the way");
            };
    String detail = blocker == null || reply == null ? "" : blocker.sentence() + signer(blocker);
    return new SessionView.Check(item.id(), item.question(), detail, mark, key, true);
  }

  private static SessionView.Check other(Blocker blocker) {
    return new SessionView.Check(
        blocker.rule(),
        blocker.sentence(),
        "Rule " + blocker.rule() + "." + signer(blocker),
        new Mark(Tone.WARN, "stands in the way"),
        "",
        false);
  }

  private static String signer(Blocker blocker) {
    return blocker
        .signedBy()
        .map(role ->
            " A %s may sign that it goes on."
                .formatted(role.name().toLowerCase(Locale.ROOT).replace('_', ' ')))
        .orElse("");
  }
}
