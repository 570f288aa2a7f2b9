// SPDX-License-Identifier: Apache-2.0
// Shows how far an upload has come. Without this script the form is sent as any other form.
"use strict";

(function () {
  document.addEventListener("submit", function (event) {
    var form = event.target;
    if (!window.FormData || !form.matches("form[data-upload]")) return;
    event.preventDefault();
    event.stopPropagation();
    if (!form.dataset.sent) send(form);
  }, true);

  function send(form) {
    var bar = form.querySelector("progress"), word = form.querySelector("[data-word]");
    var button = form.querySelector("button");
    form.dataset.sent = "yes";
    button.setAttribute("aria-busy", "true");
    bar.parentElement.hidden = false;
    function again(sentence) {
      word.textContent = sentence;
      delete form.dataset.sent;
      button.removeAttribute("aria-busy");
    }
    var request = new XMLHttpRequest();
    request.open("POST", form.action);
    request.setRequestHeader("Accept", "text/html");
    request.upload.addEventListener("progress", function (e) {
      if (!e.lengthComputable) return;
      bar.max = e.total; bar.value = e.loaded;
      word.textContent = e.loaded < e.total ? "Sending: " + Math.round(100 * e.loaded / e.total) + " %" : "Reading the file";
    });
    request.addEventListener("load", function () {
      // The answer is a whole page: either the report at its own address, or this form with the reason.
      if (request.responseURL && request.responseURL !== form.action && request.status < 400) {
        window.location.assign(request.responseURL);
        return;
      }
      var page = new DOMParser().parseFromString(request.responseText, "text/html");
      var main = page.querySelector("main");
      if (!main) {
        again("The server answered with status " + request.status + ". Nothing was stored.");
        return;
      }
      document.querySelector("main").replaceWith(main);
      var summary = document.querySelector("[data-focus]");
      if (summary) summary.focus();
    });
    request.addEventListener("error", function () {
      again("The line to the server broke. Nothing was stored: send the file again.");
    });
    request.send(new FormData(form));
  }
})();
