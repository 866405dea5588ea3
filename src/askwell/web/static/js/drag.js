// Dragging a card to a column only fills in and submits the card's own form, which works without dragging too.
// Card: [data-drag] with a form [data-drag-form] that has a field "stage". Column: [data-drop="stage"].

let dragged = null;

document.addEventListener("dragstart", (event) => {
  dragged = event.target.closest?.("[data-drag]") ?? null;
  if (!dragged) return;
  event.dataTransfer.effectAllowed = "move";
  event.dataTransfer.setData("text/plain", dragged.innerText);
  dragged.dataset.dragging = "";
});

document.addEventListener("dragover", (event) => {
  const column = dragged && event.target.closest("[data-drop]");
  markColumn(column);
  if (column) event.preventDefault();
});

document.addEventListener("drop", (event) => {
  const column = dragged && event.target.closest("[data-drop]");
  if (!column) return;
  event.preventDefault();
  moveCard(dragged, column);
});

document.addEventListener("dragend", () => {
  if (dragged) delete dragged.dataset.dragging;
  dragged = null;
  markColumn(null);
});

function moveCard(card, column) {
  const form = card.querySelector("[data-drag-form]");
  const field = form?.elements.namedItem("stage");
  if (!field || card.closest("[data-drop]") === column) return;
  field.value = column.dataset.drop;
  form.requestSubmit();
}

function markColumn(column) {
  for (const other of document.querySelectorAll("[data-over-me]")) {
    if (other !== column) delete other.dataset.overMe;
  }
  if (column) column.dataset.overMe = "";
}
