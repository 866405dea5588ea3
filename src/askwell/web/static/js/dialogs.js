// Links with [data-opens="name"] open the dialog of that name; without it they stay links.
// A dialog with [data-loads] fetches its form when it opens, so it is never stale.

document.addEventListener("click", (event) => {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
  const link = event.target.closest("[data-opens]");
  const dialog = link && document.getElementById(link.dataset.opens);
  if (!dialog?.showModal) return;
  event.preventDefault();
  openDialog(dialog, link.dataset.loads);
});

document.addEventListener("click", (event) => {
  const dialog = event.target.closest("dialog");
  if (!dialog) return;
  const closes = event.target === dialog || event.target.closest("[data-closes]");
  if (!closes) return;
  event.preventDefault();
  dialog.close();
});

function openDialog(dialog, address) {
  if (dialog.open) return;
  dialog.showModal();
  dialog.dispatchEvent(new CustomEvent("askwell:open"));
  const from = address ?? dialog.dataset.loads;
  if (!from) return;
  window.htmx
    .ajax("GET", from, { target: dialog, swap: "innerHTML" })
    .then(() => (dialog.querySelector("[autofocus], input:not([type=hidden]), textarea") ?? dialog).focus());
}
