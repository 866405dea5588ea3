// The composer. htmx posts what is typed and swaps the findings in; this file keeps the marks
// behind the text in step with it: hidden while they are out of date, and as tall as the text.

const form = document.querySelector("form[data-letter]");
const text = document.getElementById("letter-text");
const mirror = document.getElementById("letter-mirror");

// Whoever sends the letter leaves this page: an answer to one more question would find nobody.
let isLeaving = false;

if (form && text && mirror) {
  fit();
  text.addEventListener("input", () => {
    mirror.dataset.stale = "";
    fit();
  });
  document.body.addEventListener("htmx:oobAfterSwap", showButtons);
  form.addEventListener("htmx:beforeSwap", refuseLateAnswer);
  form.addEventListener("htmx:beforeRequest", (event) => isLeaving && event.preventDefault());
  form.addEventListener("submit", () => { isLeaving = true; });
  addEventListener("pageshow", () => { isLeaving = false; });
  form.addEventListener("askwell:saved", takeAddress);
  addEventListener("resize", fit);
  document.addEventListener("click", insertPhrase);
  document.querySelector("[data-copy='#letter-text']")?.addEventListener("click", rememberCopy);
}

// An answer about an older text would mark the wrong words.
function refuseLateAnswer(event) {
  const asked = event.detail.requestConfig.formData?.get("body") ?? event.detail.requestConfig.parameters.body;
  if (asked !== undefined && asked.replaceAll("\r\n", "\n") !== text.value) event.detail.shouldSwap = false;
  else delete mirror.dataset.stale;
}

// A new letter has an address of its own from its first save on; a reload must find it.
function takeAddress() {
  const address = new URL(form.action).pathname;
  if (address !== location.pathname) history.replaceState(history.state, "", address);
}

// What is swapped in comes as the page without scripts has it.
function showButtons() {
  for (const button of document.querySelectorAll("#letter-findings [data-js-shows]")) button.hidden = false;
}

function fit() {
  text.style.blockSize = "auto";
  text.style.blockSize = `${text.scrollHeight}px`;
}

// Without scripts the same button puts the phrase before the last paragraph.
function insertPhrase(event) {
  const button = event.target.closest("[data-insert]");
  if (!button) return;
  event.preventDefault();
  text.focus();
  text.setRangeText(button.dataset.insert, text.selectionStart, text.selectionEnd, "end");
  text.dispatchEvent(new InputEvent("input", { bubbles: true }));
}

// What was copied most likely goes out: the next save keeps it as a version.
function rememberCopy() {
  const field = Object.assign(document.createElement("input"), { type: "hidden", name: "do", value: "copied" });
  form.prepend(field);
  form.addEventListener("askwell:saved", () => field.remove(), { once: true });
  form.dispatchEvent(new InputEvent("input", { bubbles: true }));
}
