// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.server;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A person at a browser: keeps cookies, follows redirects, fills forms in with their hidden
/// fields.
public final class Browser {
  private static final Pattern HIDDEN =
      Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");

  private final CookieManager cookies = new CookieManager();
  private final HttpClient client =
      HttpClient.newBuilder()
          .cookieHandler(cookies)
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();
  private final URI base;

  /// @param port of the clinic
  public Browser(int port) {
    this.base = URI.create("http://localhost:" + port);
  }

  /// Opens a page.
  public HttpResponse<String> get(String path) {
    return send(HttpRequest.newBuilder(base.resolve(path)).GET());
  }

  /// Sends the form of a page, with what the page hid in it.
  public HttpResponse<String> submit(
      HttpResponse<String> page, String path, Map<String, String> fields) {
    Map<String, String> all = hidden(page.body());
    all.putAll(fields);
    return post(path, all);
  }

  /// Sends fields, and nothing that a page hid.
  public HttpResponse<String> post(String path, Map<String, String> fields) {
    return send(
        HttpRequest.newBuilder(base.resolve(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form(fields))));
  }

  /// Signs in, starting at a page; gives back where that ends.
  public HttpResponse<String> signIn(String path, String name, String password) {
    return submit(get(path), "/sign-in", Map.of("username", name, "password", password));
  }

  /// The session's cookie, as it is now.
  public String cookie() {
    return cookies.getCookieStore().getCookies().toString();
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.header("Accept", "text/html").build(), BodyHandlers.ofString());
    } catch (IOException failure) {
      throw new AssertionError("the clinic does not answer", failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new AssertionError(interrupted);
    }
  }

  private static Map<String, String> hidden(String html) {
    Map<String, String> fields = new LinkedHashMap<>();
    Matcher inputs = HIDDEN.matcher(html);
    while (inputs.find()) {
      fields.put(inputs.group(1), inputs.group(2));
    }
    return fields;
  }

  private static String form(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /// A header of an answer.
  public static String header(HttpResponse<?> answer, String name) {
    Optional<String> value = answer.headers().firstValue(name);
    return value.orElse("");
  }
}
