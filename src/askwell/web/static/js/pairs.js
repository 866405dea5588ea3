// Deciding about two people by the arrows: up and down choose the line, left and right the side.

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector("dialog[open]")) return;
  const form = document.querySelector("form[data-pair]");
  if (!form || isElsewhere(event.target, form)) return;
  const lines = [...form.querySelectorAll("tbody tr")].filter((line) => line.querySelector("input"));
  const here = lines.findIndex((line) => line.contains(document.activeElement));
  if (event.key === "ArrowDown") chooseLine(event, lines, here + 1);
  else if (event.key === "ArrowUp") chooseLine(event, lines, here < 0 ? 0 : here - 1);
  else if (here >= 0 && event.key === "ArrowLeft") chooseSide(event, lines[here], 0);
  else if (here >= 0 && event.key === "ArrowRight") chooseSide(event, lines[here], 1);
});

function isElsewhere(target, form) {
  return target !== document.body && target.id !== "main" && !form.contains(target);
}

function chooseLine(event, lines, wanted) {
  const line = lines[Math.max(0, Math.min(lines.length - 1, wanted))];
  if (!line) return;
  event.preventDefault();
  line.querySelector("input:checked").focus();
}

function chooseSide(event, line, side) {
  event.preventDefault();
  const input = line.querySelectorAll("input")[side];
  input.checked = true;
  input.focus();
}
