// The findings beside a letter: to the words and back, ignored in place, and told once, after a pause.
// Everything here also works without scripts: links lead to places on the page, and buttons send the letter.

const SAY_AFTER = 1_000;

const form = document.querySelector("form[data-letter]");
const text = document.getElementById("letter-text");
const mirror = document.getElementById("letter-mirror");
const list = document.getElementById("letter-findings");
const status = document.getElementById("letter-status");
const opened = new Set();
let timer = 0;
let nextFocus = null;

if (form && text && mirror && list && status) {
  form.addEventListener("input", () => clearTimeout(timer));
  list.addEventListener("click", answerClick);
  mirror.addEventListener("click", openFinding);
  list.addEventListener("toggle", rememberOpened, true);
  document.addEventListener("keydown", goBetween);
  document.addEventListener("selectionchange", markCurrent);
  document.body.addEventListener("htmx:oobAfterSwap", settleList);
}

// A count that stays the same is not said again, and none is said while one types.
function sayCount() {
  clearTimeout(timer);
  timer = setTimeout(() => {
    const count = document.getElementById("findings-title").textContent;
    if (status.textContent !== count) status.textContent = count;
  }, SAY_AFTER);
}

function settleList(event) {
  if (event.detail.target !== list) return;
  for (const part of list.querySelectorAll("details")) part.open = opened.has(nameDetails(part));
  if (nextFocus !== null) focusFinding(nextFocus);
  nextFocus = null;
  markCurrent();
  sayCount();
}

function nameDetails(part) {
  return part.closest("[data-key-of]")?.dataset.keyOf ?? "";
}

function rememberOpened(event) {
  if (!event.target.isConnected) return;
  if (event.target.open) opened.add(nameDetails(event.target));
  else opened.delete(nameDetails(event.target));
}

function answerClick(event) {
  const find = event.target.closest("[data-find]");
  if (find) return showWords(event, find);
  const button = event.target.closest("button[name=ignore], button[name=unignore]");
  return button ? changeIgnored(event, button) : undefined;
}

// Ignoring is a change of the letter like any other: reviewed and saved with it, and no page is left.
function changeIgnored(event, button) {
  event.preventDefault();
  const kept = [...form.querySelectorAll("input[name=ignored]")];
  for (const field of kept) if (field.value === button.value) field.remove();
  if (button.name === "ignore") {
    form.prepend(Object.assign(document.createElement("input"), { type: "hidden", name: "ignored", value: button.value }));
  }
  nextFocus = Number(button.closest("[data-finding]")?.dataset.finding ?? 0);
  form.dispatchEvent(new InputEvent("input", { bubbles: true }));
}

// After a finding went, its place is the next one's; after the last, the heading says what is left.
function focusFinding(number) {
  const there = list.querySelector(`[data-finding="${number}"]`);
  (there ?? document.getElementById("findings-title")).focus();
}

function showWords(event, link) {
  event.preventDefault();
  if (link.dataset.where === "subject") return document.getElementById("letter-subject")?.select();
  const mark = mirror.querySelector(`mark[data-number="${link.dataset.find}"]`);
  if (!mark) return undefined;
  const [start, end] = findSpan(mark);
  text.focus();
  text.setSelectionRange(start, end);
  return mark.scrollIntoView({ block: "center" });
}

function findSpan(mark) {
  const before = document.createRange();
  before.setStart(mirror, 0);
  before.setEndBefore(mark);
  const start = before.toString().length;
  return [start, start + mark.textContent.length];
}

function openFinding(event) {
  const link = event.target.closest("a.mark-link");
  if (!link) return;
  event.preventDefault();
  focusFinding(link.dataset.number);
  list.querySelector(`[data-finding="${link.dataset.number}"]`)?.scrollIntoView({ block: "nearest" });
}

function goBetween(event) {
  if (!event.altKey || event.key !== "Enter") return;
  const finding = document.activeElement?.closest("[data-finding]");
  if (document.activeElement === text) {
    const number = findCurrent();
    if (number) focusFinding(number);
  } else if (finding) {
    finding.querySelector("[data-find]")?.click();
  } else {
    return;
  }
  event.preventDefault();
}

function findCurrent() {
  if (mirror.dataset.stale !== undefined) return "";
  const at = text.selectionStart;
  for (const mark of mirror.querySelectorAll("mark")) {
    const [start, end] = findSpan(mark);
    if (at >= start && at <= end) return mark.dataset.number;
  }
  return "";
}

// Where one writes, the note about these words stands out.
function markCurrent() {
  const number = document.activeElement === text ? findCurrent() : "";
  for (const finding of list.querySelectorAll("[data-finding]")) {
    if (finding.dataset.finding === number) finding.setAttribute("aria-current", "true");
    else finding.removeAttribute("aria-current");
  }
}
