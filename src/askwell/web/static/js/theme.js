// The theme follows the system until its person chooses: a form [data-theme-form] with radios named "theme".
// The choice is kept on the server; here it is only shown at once.

document.addEventListener("change", (event) => {
  const form = event.target.closest("[data-theme-form]");
  if (!form || event.target.name !== "theme") return;
  showTheme(event.target.value);
  keepTheme(form);
});

function showTheme(theme) {
  if (theme) document.documentElement.dataset.theme = theme;
  else delete document.documentElement.dataset.theme;
}

function keepTheme(form) {
  const headers = { "HX-Request": "true" };
  fetch(form.action, { method: "POST", body: new FormData(form), headers }).catch(() => form.submit());
}
