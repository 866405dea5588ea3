// What one types in a form [data-autosave] stays in this browser until the server has it,
// so a lost connection or a closed tab loses nothing. Hidden fields and passwords are never kept.

document.querySelectorAll("form[data-autosave]").forEach(watchText);
document.addEventListener("htmx:load", (event) => {
  event.detail.elt.querySelectorAll?.("form[data-autosave]").forEach(watchText);
});

function watchText(form) {
  if (form.dataset.keepsText !== undefined) return;
  form.dataset.keepsText = "";
  let key = nameKey(form);
  let base = readFields(form);
  let sent = base;

  form.addEventListener("input", keep);
  form.addEventListener("askwell:saving", () => {
    sent = readFields(form);
  });
  form.addEventListener("askwell:saved", () => {
    localStorage.removeItem(key);
    key = nameKey(form);
    base = sent;
    if (readFields(form) !== sent) keep();
  });
  bringBack();

  function keep() {
    localStorage.setItem(key, JSON.stringify({ base, fields: readFields(form) }));
  }

  function bringBack() {
    const kept = JSON.parse(localStorage.getItem(key) ?? "null");
    if (!kept) return;
    if (kept.fields === base) localStorage.removeItem(key);
    // The server moved on since: what it has stays, and the other text is offered, not forced.
    else if (kept.base === base) take(kept);
    else offer(kept);
  }

  function take(kept) {
    writeFields(form, kept.fields);
    form.dispatchEvent(new Event("input", { bubbles: true }));
  }

  function offer(kept) {
    const state = form.querySelector("[data-autosave-state]");
    const button = document.createElement("button");
    button.type = "button";
    button.className = "link";
    button.textContent = state?.dataset.back ?? "";
    button.addEventListener("click", () => take(kept));
    state?.replaceChildren(button);
  }
}

function nameKey(form) {
  return `askwell:${form.dataset.autosave || new URL(form.action).pathname}`;
}

function listFields(form) {
  const unkept = ["hidden", "submit", "button", "file", "password"];
  return [...form.elements].filter((field) => field.name && !unkept.includes(field.type));
}

function isTick(field) {
  return field.type === "checkbox" || field.type === "radio";
}

function readFields(form) {
  return JSON.stringify(listFields(form).map((field) => (isTick(field) ? field.checked : field.value)));
}

function writeFields(form, fields) {
  const values = JSON.parse(fields);
  listFields(form).forEach((field, index) => {
    if (isTick(field)) field.checked = values[index];
    else field.value = values[index] ?? field.value;
  });
}
