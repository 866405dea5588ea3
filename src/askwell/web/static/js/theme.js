// The theme follows the system until its person chooses. A form [data-theme-form] shows the choice at once
// (a field named "theme": "", "light" or "dark"); saving the form keeps it, leaving the page forgets it.

document.addEventListener("change", (event) => {
  if (event.target.name !== "theme" || !event.target.closest("[data-theme-form]")) return;
  const root = document.documentElement;
  if (event.target.value) root.dataset.theme = event.target.value;
  else delete root.dataset.theme;
});
