// A snooze that opens puts the first choice under the fingers; Escape is answered by the menu itself.

document.addEventListener("toggle", (event) => {
  if (event.target.matches("details.snooze[open]")) event.target.querySelector("button").focus();
}, true);
