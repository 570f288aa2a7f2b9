// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.server;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/// Bodies are small, except where a record is imported. A body that does not say how long it is
/// belongs to no page.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class BodyLimit extends OncePerRequestFilter {
  private final DataSize usual;
  private final DataSize atImport;
  private final String importPath;

  BodyLimit(
      @Value("${kedge.limit.body}") DataSize usual,
      @Value("${kedge.limit.import-body}") DataSize atImport,
      @Value("${kedge.limit.import-path}") String importPath) {
    this.usual = usual;
    this.atImport = atImport;
    this.importPath = importPath;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    DataSize limit = request.getRequestURI().equals(importPath) ? atImport : usual;
    if (request.getContentLengthLong() > limit.toBytes()) {
      response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
    } else if (request.getHeader("Transfer-Encoding") != null) {
      response.sendError(HttpServletResponse.SC_LENGTH_REQUIRED);
    } else {
      chain.doFilter(request, response);
    }
  }
}
