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
}());
