// Small things any page has: menus that close, filters that submit themselves, parts that need scripts.

const MENUS = "details[data-menu][open]";

for (const part of document.querySelectorAll("[data-js-shows]")) part.hidden = false;
for (const part of document.querySelectorAll("[data-js-hides]")) part.hidden = true;

document.addEventListener("click", (event) => {
  for (const menu of document.querySelectorAll(MENUS)) {
    if (!menu.contains(event.target)) menu.open = false;
  }
});

document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  const menu = document.activeElement?.closest(MENUS) ?? document.querySelector(MENUS);
  if (!menu) return;
  menu.open = false;
  menu.querySelector("summary").focus();
});

document.addEventListener("change", (event) => {
  const form = event.target.closest("form[data-submit-on-change]");
  if (form && event.target.type !== "text" && event.target.type !== "search") form.requestSubmit();
});
