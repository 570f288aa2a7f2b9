// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.server;

import java.io.ByteArrayOutputStream;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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

  /// Sends fields of which one may stand several times.
  public HttpResponse<String> postAll(String path, Map<String, List<String>> fields) {
    String body =
        fields.entrySet().stream()
            .flatMap(field ->
                field.getValue().stream()
                    .map(value -> encoded(field.getKey()) + "=" + encoded(value)))
            .collect(Collectors.joining("&"));
    return send(
        HttpRequest.newBuilder(base.resolve(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body)));
  }

  /// Sends the form of a page with one file, and what the page hid in it.
  public HttpResponse<String> upload(
      HttpResponse<String> page, String path, String field, byte[] file) {
    return upload(hidden(page.body()), path, field, file);
  }

  /// Sends one file with fields.
  public HttpResponse<String> upload(
      Map<String, String> fields, String path, String field, byte[] file) {
    String boundary = "part-" + UUID.randomUUID();
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    fields.forEach((name, value) ->
        body.writeBytes(
            lines("--" + boundary, "Content-Disposition: form-data; name=" + name, "", value)));
    String named = "; name=" + field + "; filename=bundle.json";
    body.writeBytes(
        lines(
            "--" + boundary,
            "Content-Disposition: form-data" + named,
            "Content-Type: application/json",
            ""));
    body.writeBytes(file);
    body.writeBytes(lines("", "--" + boundary + "--"));
    return send(
        HttpRequest.newBuilder(base.resolve(path))
            .header("Content-Type", "multipart/form-data; boundary=" + boundary)
            .POST(BodyPublishers.ofByteArray(body.toByteArray())));
  }

  private static byte[] lines(String... lines) {
    return (String.join("\r\n", lines) + "\r\n").getBytes(StandardCharsets.UTF_8);
  }

  /// The fields that a page hides in its forms.
  public static Map<String, String> hiddenIn(HttpResponse<String> page) {
    return hidden(page.body());
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
