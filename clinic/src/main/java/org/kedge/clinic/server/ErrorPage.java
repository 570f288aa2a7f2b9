// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.server;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.kedge.clinic.audit.RequestId;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// Says what went wrong: a page for a browser, an RFC 9457 problem for a program.
@Controller
@RequestMapping("/error")
class ErrorPage implements ErrorController {
  private static final Map<HttpStatus, String> SENTENCES =
      Map.of(
          HttpStatus.FORBIDDEN,
              "Nothing was changed. A colleague whose role allows it can do it; or the page was open for too long.",
          HttpStatus.NOT_FOUND, "The address is not known, or the patient is not in this record.",
          HttpStatus.CONFLICT,
              "Someone else changed this in the meantime. Look again, then repeat.",
          HttpStatus.CONTENT_TOO_LARGE, "Nothing was stored. A file may have up to 20 MB.",
          HttpStatus.BAD_REQUEST, "The clinic did not understand what was sent.",
          HttpStatus.INTERNAL_SERVER_ERROR, "Something failed in the clinic. Nothing was stored.");

  @RequestMapping(produces = MediaType.TEXT_HTML_VALUE)
  ModelAndView page(HttpServletRequest request) {
    HttpStatus status = status(request);
    return new ModelAndView(
        "error",
        Map.of(
            "status", status.value(),
            "title", status.getReasonPhrase(),
            "message", sentence(request, status),
            "requestId", RequestId.current()),
        status);
  }

  @RequestMapping
  ResponseEntity<ProblemDetail> problem(HttpServletRequest request) {
    HttpStatus status = status(request);
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, sentence(request, status));
    problem.setInstance(URI.create("urn:uuid:" + RequestId.current()));
    return ResponseEntity.status(status)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }

  private static HttpStatus status(HttpServletRequest request) {
    return Optional.ofNullable(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE))
        .map(code -> HttpStatus.resolve((Integer) code))
        .orElse(HttpStatus.NOT_FOUND);
  }

  private static String sentence(HttpServletRequest request, HttpStatus status) {
    return Optional.ofNullable(request.getAttribute(WebErrors.SENTENCE))
        .map(Object::toString)
        .orElseGet(() -> SENTENCES.getOrDefault(status, "The clinic could not do this."));
  }
}
