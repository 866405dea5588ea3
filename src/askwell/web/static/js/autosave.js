// Forms with [data-autosave] save as one types. Text stays in this browser until the server has it,
// so a lost connection or a closed tab loses nothing. <output data-autosave-state> says where it stands;
// its data-saving, data-saved, data-kept, data-back and data-refused hold the words.

const PAUSE = 800;
const LONGEST_WAIT = 60_000;

document.querySelectorAll("form[data-autosave]").forEach(watchForm);
document.addEventListener("htmx:load", (event) => {
  event.detail.elt.querySelectorAll?.("form[data-autosave]").forEach(watchForm);
});

function watchForm(form) {
  if (form.dataset.watched) return;
  form.dataset.watched = "";
  const key = `askwell:${form.dataset.autosave || new URL(form.action).pathname}`;
  const state = form.querySelector("[data-autosave-state]");
  let base = readFields(form);
  let timer = 0;
  let wait = PAUSE;
  let isSaving = false;

  bringBack();
  form.addEventListener("input", () => {
    wait = PAUSE;
    keep();
    plan();
  });
  window.addEventListener("online", () => readKept(key) && save());

  function bringBack() {
    const kept = readKept(key);
    if (!kept || kept.fields === base) return localStorage.removeItem(key);
    // The server moved on since: what it has wins, and the other text is offered, not forced.
    if (kept.base !== base) return offer(kept);
    writeFields(form, kept.fields);
    return plan();
  }

  function offer(kept) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "link";
    button.textContent = state?.dataset.back ?? "";
    button.addEventListener("click", () => {
      writeFields(form, kept.fields);
      plan();
    });
    state?.replaceChildren(button);
  }

  function keep() {
    localStorage.setItem(key, JSON.stringify({ base, fields: readFields(form) }));
  }

  function plan() {
    clearTimeout(timer);
    timer = setTimeout(save, wait);
  }

  async function save() {
    if (isSaving) return plan();
    isSaving = true;
    const sent = readFields(form);
    say("saving");
    const answer = await post(form);
    isSaving = false;
    if (answer?.ok) follow(answer.headers);
    if (answer?.ok) return settle(sent);
    if (answer && answer.status < 500) return say("refused");
    say("kept");
    wait = Math.min(wait * 2, LONGEST_WAIT);
    return plan();
  }

  // The next save names the version it builds on, and a new thing has an address from its first save on.
  function follow(headers) {
    const version = headers.get("X-Version");
    const address = headers.get("X-Address");
    if (version && form.elements.version) form.elements.version.value = version;
    if (!address || address === new URL(form.action).pathname) return;
    form.action = address;
    history.replaceState(history.state, "", address);
  }

  function settle(sent) {
    base = sent;
    wait = PAUSE;
    if (readFields(form) === sent) localStorage.removeItem(key);
    else keep();
    const time = new Date().toLocaleTimeString(document.documentElement.lang, { hour: "2-digit", minute: "2-digit" });
    say("saved", time);
    form.dispatchEvent(new CustomEvent("askwell:saved", { bubbles: true }));
  }

  function say(word, time = "") {
    if (!state) return;
    state.dataset.state = word;
    state.textContent = (state.dataset[word] ?? "").replace("{time}", time);
  }
}

async function post(form) {
  try {
    return await fetch(form.action, { method: "POST", body: new FormData(form), headers: { "X-Autosave": "1" } });
  } catch {
    return null;
  }
}

function listFields(form) {
  return [...form.elements].filter((field) => field.name && !["hidden", "submit", "file", "password"].includes(field.type));
}

function readFields(form) {
  return JSON.stringify(listFields(form).map((f) => (["checkbox", "radio"].includes(f.type) ? f.checked : f.value)));
}

function writeFields(form, fields) {
  const values = JSON.parse(fields);
  listFields(form).forEach((field, index) => {
    if (["checkbox", "radio"].includes(field.type)) field.checked = values[index];
    else field.value = values[index] ?? field.value;
  });
}

function readKept(key) {
  try {
    return JSON.parse(localStorage.getItem(key));
  } catch {
    return null;
  }
}
