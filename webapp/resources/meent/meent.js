/* Small kindnesses. Every page works without them. */
(function () {
  "use strict";

  // A message takes the focus, so that it is read before anything else.
  var message = document.getElementById("message");
  if (message) message.focus();

  // Without one, the field that asks for another answer does.
  var wrong = document.querySelector("[aria-invalid=true]");
  if (!message && wrong) wrong.focus();

  // A button that prints is shown where a script can print.
  document.querySelectorAll("[data-print]").forEach(function (button) {
    button.hidden = false;
    button.addEventListener("click", function () { window.print(); });
  });

  // Pressing twice asks once: the second time would throw the answer away, and some answers are given only once.
  // Whoever stopped the page, or got no answer, can press again.
  var sent = false;
  document.addEventListener("submit", function (event) {
    if (event.target.method !== "post") return;
    if (sent) {
      event.preventDefault();
      return;
    }
    sent = true;
    window.setTimeout(function () { sent = false; }, 10000);
  });
  window.addEventListener("pageshow", function () { sent = false; });
}());
