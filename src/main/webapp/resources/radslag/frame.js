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
