// The board by keys: left and right move a slip along the way, and the focus stays with who was moved.
// Each key presses a button of the slip's own menu; the answer brings the stages anew, and a toast says it.

const STEPS = { ArrowLeft: "earlier", ArrowRight: "later" };
let moved = "";

document.addEventListener("keydown", (event) => {
  const step = STEPS[event.key];
  if (!step || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
  const slip = event.target.closest?.(".slip");
  // In the menu, arrows belong to its fields.
  if (!slip || event.target.closest(".slip-sheet")) return;
  event.preventDefault();
  slip.querySelector(`[data-step="${step}"]`)?.click();
});

document.addEventListener("htmx:beforeRequest", (event) => {
  moved = event.target.closest(".slip")?.id ?? "";
});

document.addEventListener("htmx:afterSettle", () => {
  if (!moved) return;
  const stages = document.getElementById("stages");
  // The last conversation left the board: the page has something else to say.
  if (!stages) return location.reload();
  const link = document.querySelector(`#${CSS.escape(moved)} [data-key=enter]`);
  moved = "";
  link?.focus();
  link?.scrollIntoView({ block: "nearest" });
});
