// The day-of page: one press begins a line of notes, and ticks of the checklist stay in this browser.

document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-inserts]");
  if (button) beginLine(document.getElementById("notes"), button.dataset.inserts);
});

for (const box of document.querySelectorAll("[data-remember]")) {
  const key = `askwell:check:${box.dataset.remember}`;
  box.checked = localStorage.getItem(key) === "1";
  box.addEventListener("change", () => localStorage.setItem(key, box.checked ? "1" : ""));
}

function beginLine(notes, marker) {
  const before = notes.value.slice(0, notes.selectionStart);
  const after = notes.value.slice(notes.selectionEnd);
  const gap = before && !before.endsWith("\n") ? "\n" : "";
  notes.focus();
  notes.value = `${before}${gap}${marker}${after}`;
  notes.selectionStart = notes.selectionEnd = before.length + gap.length + marker.length;
  notes.dispatchEvent(new Event("input", { bubbles: true }));
}
