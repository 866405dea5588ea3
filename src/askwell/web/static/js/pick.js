// Picking rows: [data-pick-all] ticks every [data-key=x] box; [data-bulk] shows while any is ticked,
// with their number in [data-picked-count]; a ticked row carries [data-picked].

showPicked();

document.addEventListener("change", (event) => {
  if (event.target.matches("[data-pick-all]")) {
    for (const box of listBoxes()) box.checked = event.target.checked;
  }
  if (event.target.matches("[data-pick-all], [data-row] [data-key=x]")) showPicked();
});
document.addEventListener("htmx:afterSettle", showPicked);

function showPicked() {
  const boxes = listBoxes();
  const picked = boxes.filter((box) => box.checked);
  for (const box of boxes) box.closest("[data-row]").toggleAttribute("data-picked", box.checked);
  for (const bar of document.querySelectorAll("[data-bulk]")) bar.hidden = picked.length === 0;
  for (const count of document.querySelectorAll("[data-picked-count]")) count.textContent = picked.length;
  const all = document.querySelector("[data-pick-all]");
  if (!all) return;
  all.checked = boxes.length > 0 && picked.length === boxes.length;
  all.indeterminate = picked.length > 0 && !all.checked;
}

function listBoxes() {
  return [...document.querySelectorAll("[data-row] input[type=checkbox][data-key=x]")];
}
