// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.server;

import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/// What a page's method throws becomes a status. [ErrorPage] then answers; no message of the
/// exception reaches the reader, except those the record writes for a reader.
@ControllerAdvice
class WebErrors {
  static final String SENTENCE = WebErrors.class.getName() + ".sentence";
  private static final Logger LOG = LoggerFactory.getLogger(WebErrors.class);

  /// Left to Spring Security, which asks to sign in or refuses, and tells the audit trail.
  @ExceptionHandler({AccessDeniedException.class, AuthenticationException.class})
  void security(RuntimeException failure) {
    throw failure;
  }

  /// The reader has gone; there is nobody to answer.
  @ExceptionHandler(AsyncRequestNotUsableException.class)
  void gone() {}

  @ExceptionHandler(Exception.class)
  void any(Exception failure, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    HttpStatus status = status(failure);
    if (status.is5xxServerError()) {
      LOG.error("a request failed", failure);
    }
    if (failure instanceof BaseServerResponseException said && !status.is5xxServerError()) {
      request.setAttribute(SENTENCE, said.getMessage());
    }
    response.sendError(status.value());
  }

  private static HttpStatus status(Exception failure) {
    int code =
        switch (failure) {
          case ErrorResponse response -> response.getStatusCode().value();
          case BaseServerResponseException record -> record.getStatusCode();
          default -> HttpStatus.INTERNAL_SERVER_ERROR.value();
        };
    HttpStatus status = HttpStatus.resolve(code);
    return status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status;
  }
}
