// SPDX-License-Identifier: Apache-2.0
// Shows how far an upload has come. Without this script the form is sent as any other form.
"use strict";

(function () {
  var form = document.querySelector("form[data-upload]");
  if (!form || !window.FormData) return;
  var bar = form.querySelector("progress"), word = form.querySelector("[data-word]");
  var button = form.querySelector("button");
  form.addEventListener("submit", function (event) {
    event.preventDefault();
    event.stopPropagation();
    if (form.dataset.sent) return;
    form.dataset.sent = "yes";
    button.setAttribute("aria-busy", "true");
    bar.parentElement.hidden = false;
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
      if (main) {
        document.querySelector("main").replaceWith(main);
        var summary = document.querySelector("[data-focus]");
        if (summary) summary.focus();
      } else {
        word.textContent = "The server answered with status " + request.status + ". Nothing was stored.";
        again();
      }
    });
    request.addEventListener("error", function () {
      word.textContent = "The line to the server broke. Nothing was stored: send the file again.";
      again();
    });
    request.send(new FormData(form));
  }, true);
  function again() { delete form.dataset.sent; button.removeAttribute("aria-busy"); }
})();
