// The keyboard: every key presses a control that is also there to see.
// j/k move among [data-row]; any [data-key="…"] in the row, or else on the page, answers to its key.

let place = -1;

document.addEventListener("focusin", (event) => {
  const row = event.target.closest("[data-row]");
  if (row) place = listRows().indexOf(row);
});

document.addEventListener("keydown", (event) => {
  const opensPalette = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k";
  if (opensPalette) return press(event, "[data-opens=palette]");
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return undefined;
  if (isTyping(event.target) || document.querySelector("dialog[open]")) return undefined;
  return answerKey(event);
});

function answerKey(event) {
  switch (event.key) {
    case "j": return moveBy(event, 1);
    case "k": return moveBy(event, -1);
    case "/": return press(event, "[data-opens=palette]");
    case "n": return press(event, "[data-opens=quick-add]");
    case "?": return showKeys(event);
    default: return pressKey(event);
  }
}

function moveBy(event, step) {
  const rows = listRows();
  if (!rows.length) return;
  event.preventDefault();
  place = Math.max(0, Math.min(rows.length - 1, place + step));
  const row = rows[place];
  for (const other of document.querySelectorAll("[data-here]")) delete other.dataset.here;
  row.dataset.here = "";
  const main = ["[data-key=enter]", "a[href]", "button"].map((one) => row.querySelector(one)).find(Boolean);
  (main ?? row).focus();
  row.scrollIntoView({ block: "nearest" });
}

function pressKey(event) {
  if (event.key.length > 1) return;
  const wanted = `[data-key="${CSS.escape(event.key)}"]`;
  const row = document.activeElement?.closest("[data-row]") ?? listRows()[place];
  const control = row?.querySelector(wanted) ?? findOnPage(wanted);
  if (!control) return;
  event.preventDefault();
  control.click();
}

function press(event, selector) {
  const control = [...document.querySelectorAll(selector)].find(isShown);
  if (!control) return;
  event.preventDefault();
  control.click();
}

function showKeys(event) {
  const keys = document.getElementById("keys");
  if (!keys?.togglePopover) return;
  event.preventDefault();
  keys.togglePopover();
}

function listRows() {
  return [...document.querySelectorAll("[data-row]")].filter(isShown);
}

function findOnPage(selector) {
  return [...document.querySelectorAll(selector)].find((one) => !one.closest("[data-row]") && isShown(one));
}

function isShown(part) {
  return part.checkVisibility ? part.checkVisibility() : part.offsetParent !== null;
}

function isTyping(target) {
  if (target.isContentEditable || target.matches("textarea, select")) return true;
  return target.matches("input") && !["checkbox", "radio", "button", "submit"].includes(target.type);
}
