// SPDX-License-Identifier: Apache-2.0
// What every page needs beyond HTML: no double submit, countdowns, the word when the line is down.
"use strict";

(function () {
  // A form is sent once. The request key stops a second store; this stops the second wait.
  document.addEventListener("submit", function (event) {
    var form = event.target;
    if (form.hasAttribute("hx-post") || event.defaultPrevented) return;
    if (form.dataset.sent) { event.preventDefault(); return; }
    form.dataset.sent = "yes";
    var button = event.submitter;
    if (button) button.setAttribute("aria-busy", "true");
  });
  // Coming back by the browser's own history gives a form that may be sent again.
  window.addEventListener("pageshow", function () {
    document.querySelectorAll("form[data-sent]").forEach(function (form) {
      delete form.dataset.sent;
      form.querySelectorAll("[aria-busy]").forEach(function (b) { b.removeAttribute("aria-busy"); });
    });
  });

  // <time data-until="ISO">: minutes and seconds left; <time data-since="ISO">: minutes gone.
  // The server's clock counts: the page carries its time, the difference to this device is taken off.
  var page = document.documentElement.dataset.now;
  var skew = page ? Date.parse(page) - Date.now() : 0;
  function two(n) { return (n < 10 ? "0" : "") + n; }
  function clock(seconds) {
    var h = Math.floor(seconds / 3600), m = Math.floor((seconds % 3600) / 60);
    return (h > 0 ? h + " h " + two(m) : m) + " min" + (h > 0 ? "" : " " + two(seconds % 60) + " s");
  }
  function tick() {
    var now = Date.now() + skew;
    document.querySelectorAll("[data-until]").forEach(function (e) {
      var left = Math.round((Date.parse(e.dataset.until) - now) / 1000);
      e.textContent = left > 0 ? clock(left) : (e.dataset.over || "now");
      if (left <= -60 && e.dataset.late) e.textContent = e.dataset.late + " " + Math.floor(-left / 60) + " min";
    });
    document.querySelectorAll("[data-since]").forEach(function (e) {
      var gone = Math.max(0, Math.round((now - Date.parse(e.dataset.since)) / 1000));
      e.textContent = clock(gone);
    });
  }
  tick();
  setInterval(tick, 1000);

  // What a choice opens: <input data-opens="id">.
  document.addEventListener("change", function (event) {
    var input = event.target;
    if (!input.name) return;
    document.querySelectorAll("[data-when='" + CSS.escape(input.name) + "']").forEach(function (part) {
      part.hidden = part.dataset.is.split(" ").indexOf(input.value) < 0;
    });
  });

  document.querySelectorAll("[data-print]").forEach(function (b) {
    b.addEventListener("click", function () { window.print(); });
  });
  window.addEventListener("beforeprint", function () {
    document.querySelectorAll("details:not([data-no-print])").forEach(function (d) { d.open = true; });
  });

  // The line to the clinic's server.
  var offline = document.getElementById("offline");
  function line(up) { if (offline) offline.classList.toggle("shown", !up); }
  document.body.addEventListener("htmx:sendError", function () { line(false); });
  document.body.addEventListener("htmx:timeout", function () { line(false); });
  document.body.addEventListener("htmx:afterOnLoad", function (event) { line(event.detail.xhr.status < 500); });
  // A form sent from within the page: the word "stored" there is that of the form before. It goes
  // when the next one is sent, and a form that did not come through says so until it has.
  function sentForm(event) {
    var sender = event.detail.elt;
    return sender && sender.matches && sender.matches("form[hx-post]") ? sender : null;
  }
  document.body.addEventListener("htmx:beforeRequest", function (event) {
    if (!sentForm(event)) return;
    document.querySelectorAll(".note[role='status'], .unsent").forEach(function (n) { n.remove(); });
  });
  ["htmx:responseError", "htmx:sendError", "htmx:timeout"].forEach(function (failure) {
    document.body.addEventListener(failure, function (event) {
      var form = sentForm(event);
      if (!form || form.querySelector(".unsent")) return;
      var note = document.createElement("p");
      note.className = "note stop unsent";
      note.setAttribute("role", "alert");
      note.textContent = "Not known to be stored: the server did not answer as it should. What you typed still stands here: store it again. If that fails, write it on paper.";
      form.querySelector(".toolbar").before(note);
    });
  });
  // Signed out meanwhile: show the sign-in page as a page, not inside this one.
  document.body.addEventListener("htmx:beforeSwap", function (event) {
    var url = event.detail.xhr.responseURL || "";
    if (/\/sign-in/.test(url)) { event.detail.shouldSwap = false; window.location.reload(); }
  });
  document.body.addEventListener("htmx:afterSettle", function () {
    tick();
    var stored = document.querySelector("[data-focus]");
    if (stored) { stored.removeAttribute("data-focus"); stored.focus({ preventScroll: false }); }
  });

  // The error summary takes the focus, so that it is read first.
  var summary = document.querySelector("[data-focus]");
  if (summary) { summary.removeAttribute("data-focus"); summary.focus(); }
})();
