// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.server.authorization.InMemoryOAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;

/// Authorizations live from the sign-in page to the token, a moment later. The pages do not use the
/// token afterwards, so each is forgotten after ten minutes and the memory stays small.
final class ShortLivedAuthorizations implements OAuth2AuthorizationService {
  private static final Duration LIFE = Duration.ofMinutes(10);

  private final InMemoryOAuth2AuthorizationService memory =
      new InMemoryOAuth2AuthorizationService();
  private final Deque<Entry> oldestFirst = new ArrayDeque<>();
  private final Clock clock;

  ShortLivedAuthorizations(Clock clock) {
    this.clock = clock;
  }

  @Override
  public synchronized void save(OAuth2Authorization authorization) {
    Instant now = clock.instant();
    while (!oldestFirst.isEmpty() && oldestFirst.getFirst().until().isBefore(now)) {
      forget(oldestFirst.removeFirst().id());
    }
    if (memory.findById(authorization.getId()) == null) {
      oldestFirst.addLast(new Entry(authorization.getId(), now.plus(LIFE)));
    }
    memory.save(authorization);
  }

  private void forget(String id) {
    OAuth2Authorization old = memory.findById(id);
    if (old != null) {
      memory.remove(old);
    }
  }

  @Override
  public void remove(OAuth2Authorization authorization) {
    memory.remove(authorization);
  }

  @Override
  public @Nullable OAuth2Authorization findById(String id) {
    return memory.findById(id);
  }

  @Override
  public @Nullable OAuth2Authorization findByToken(
      String token, @Nullable OAuth2TokenType tokenType) {
    return memory.findByToken(token, tokenType);
  }

  private record Entry(String id, Instant until) {}
}
