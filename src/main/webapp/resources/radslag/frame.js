// On every page. Moves the focus to what was refused, and closes the phone menu with Escape.
"use strict";
document.getElementById("errors")?.focus();
document.addEventListener("keydown", event => {
  const menu = event.key === "Escape" && document.querySelector("details.menu[open]");
  if (menu) {
    menu.open = false;
    menu.querySelector("summary").focus();
  }
});
// A button pressed twice sends once: the second answer would say that the first had used the code up.
document.addEventListener("submit", event => {
  const form = event.target;
  if (form.dataset.sent) {
    event.preventDefault();
    return;
  }
  form.dataset.sent = "true";
  setTimeout(() => delete form.dataset.sent, 3000);
});
