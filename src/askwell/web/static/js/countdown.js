// [data-countdown="ISO moment"] counts the minutes until then, into [data-countdown-value] or itself.
// Past it, it says 0 and carries [data-over]; a day or more away, it leaves the server's words alone.

const DAY = 24 * 60;

countAll();
setInterval(countAll, 5_000);
document.addEventListener("visibilitychange", countAll);

function countAll() {
  for (const part of document.querySelectorAll("[data-countdown]")) showMinutes(part);
}

function showMinutes(part) {
  const minutes = Math.ceil((Date.parse(part.dataset.countdown) - Date.now()) / 60_000);
  if (Number.isNaN(minutes) || minutes >= DAY) return;
  part.toggleAttribute("data-over", minutes <= 0);
  const shown = part.querySelector("[data-countdown-value]") ?? part;
  const text = String(Math.max(0, minutes));
  if (shown.textContent !== text) shown.textContent = text;
}
